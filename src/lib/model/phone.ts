import type { ModelDevice } from './catalogue';

/** The part of WebGPU that is asked here; not every type library knows it yet. */
interface GpuAdapter {
	readonly info?: { readonly isFallbackAdapter?: boolean };
	readonly isFallbackAdapter?: boolean;
	readonly features?: ReadonlySet<string>;
}
interface Gpu {
	requestAdapter(): Promise<GpuAdapter | null>;
}

export interface DetectOptions {
	readonly gpu?: Gpu | undefined;
	/** A fallback adapter computes on the processor, slower than WebAssembly does: only tests accept it. */
	readonly fallbackAdapters?: 'refuse' | 'accept';
}

export interface ChipFacts {
	/** The devices that a model can run on here, the graphics chip first where there is a usable one. */
	readonly devices: readonly ModelDevice[];
	/** Whether the chip computes with numbers of 16 bits, which the smallest files need. */
	readonly hasHalfFloats: boolean;
}

const NO_CHIP: ChipFacts = { devices: ['wasm'], hasHalfFloats: false };

/** What the graphics chip can do. `navigator.gpu` alone proves nothing: without a usable chip it gives no adapter. */
export async function readChip(options: DetectOptions = {}): Promise<ChipFacts> {
	const { gpu = (navigator as { gpu?: Gpu }).gpu, fallbackAdapters = 'refuse' } = options;
	const adapter = await gpu?.requestAdapter().catch(() => null);
	if (!adapter) return NO_CHIP;
	const isFallback = adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false;
	if (isFallback && fallbackAdapters === 'refuse') return NO_CHIP;
	return { devices: ['webgpu', 'wasm'], hasHalfFloats: adapter.features?.has('shader-f16') ?? false };
}

/** What a browser tells of the phone it runs on; undefined where it does not say. */
export interface PhoneFacts extends ChipFacts {
	/** As browsers round it: 0.25 to 8, more counts as 8. */
	readonly memoryGb: number | undefined;
	readonly cores: number;
	/** The instructions without which the runtime does not start. */
	readonly hasSimd: boolean;
	readonly hasThreads: boolean;
	readonly freeBytes: number | undefined;
	/** Of the line, in millions of bits a second. */
	readonly lineMbit: number | undefined;
	/** See `measureSpeed`; undefined until it was measured. */
	readonly speed: number | undefined;
}

/** A function that adds two vectors: valid only where the browser knows SIMD. */
const SIMD_MODULE = Uint8Array.from([
	0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11
]);

interface TellingNavigator {
	readonly deviceMemory?: number;
	readonly hardwareConcurrency?: number;
	readonly connection?: { readonly downlink?: number };
	readonly storage?: StorageManager;
}

/** Asks the browser for everything but the speed, which takes a moment to measure. */
export async function readPhone(options: DetectOptions = {}): Promise<PhoneFacts> {
	const { deviceMemory, hardwareConcurrency = 1, connection, storage } = navigator as TellingNavigator;
	const [chip, room] = await Promise.all([readChip(options), storage?.estimate?.().catch(() => undefined)]);
	return {
		...chip,
		memoryGb: deviceMemory,
		cores: hardwareConcurrency,
		hasSimd: WebAssembly.validate(SIMD_MODULE),
		hasThreads: globalThis.crossOriginIsolated,
		freeBytes: room?.quota === undefined ? undefined : room.quota - (room.usage ?? 0),
		lineMbit: connection?.downlink,
		speed: undefined
	};
}

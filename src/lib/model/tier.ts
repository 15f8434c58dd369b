import type { ModelDevice } from './catalogue';

/** The part of WebGPU that is asked here; not every type library knows it yet. */
export interface GpuAdapter {
	readonly info?: { readonly isFallbackAdapter?: boolean };
	readonly isFallbackAdapter?: boolean;
}
export interface Gpu {
	requestAdapter(): Promise<GpuAdapter | null>;
}

export interface DetectOptions {
	readonly gpu?: Gpu | undefined;
	/** A fallback adapter computes on the processor, slower than WebAssembly does: only tests accept it. */
	readonly fallbackAdapters?: 'refuse' | 'accept';
}

/**
 * The devices that a model can run on here, best first. `navigator.gpu` alone proves nothing: without a usable chip
 * it exists and gives no adapter.
 */
export async function detectDevices(options: DetectOptions = {}): Promise<readonly ModelDevice[]> {
	const { gpu = (navigator as { gpu?: Gpu }).gpu, fallbackAdapters = 'refuse' } = options;
	const adapter = await gpu?.requestAdapter().catch(() => null);
	if (!adapter) return ['wasm'];
	const isFallback = adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false;
	return isFallback && fallbackAdapters === 'refuse' ? ['wasm'] : ['webgpu', 'wasm'];
}

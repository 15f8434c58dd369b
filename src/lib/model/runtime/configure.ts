import { env, LogLevel } from '@huggingface/transformers';
import type { LoadRequest } from '../protocol';

/** Where transformers.js looks for models. It must be a path: an address breaks it (models-in-the-browser.md 1.9 c). */
function modelPath(base: string): string {
	return `${base}/models/`;
}

const RUNTIME_NAMES = {
	plain: 'ort-wasm-simd-threaded',
	asyncify: 'ort-wasm-simd-threaded.asyncify',
	jspi: 'ort-wasm-simd-threaded.jspi'
} as const;

/** Two threads of a phone's small cores help the prompt; more only heat it. Threads need an isolated page. */
function countThreads(): number {
	return crossOriginIsolated ? Math.max(1, Math.min(3, Math.floor(navigator.hardwareConcurrency / 2))) : 1;
}

/**
 * Shuts every way to a network that transformers.js has: it reads the proved files of one model, by path, or finds
 * nothing, and the runtime comes from our own origin.
 */
export function configureTransformers(request: LoadRequest, files: ReadonlyMap<string, Blob>): void {
	const ours = modelPath(request.base);
	const folder = `${ours}${request.modelId}/`;
	env.logLevel = LogLevel.ERROR;
	env.allowRemoteModels = false;
	env.allowLocalModels = true;
	env.localModelPath = ours;
	env.useBrowserCache = false;
	env.useWasmCache = false;
	env.useCustomCache = true;
	env.customCache = {
		match: async (key: string) => {
			const content = key.startsWith(folder) ? files.get(key.slice(folder.length)) : undefined;
			return content && new Response(content, { headers: { 'content-length': String(content.size) } });
		},
		put: () => Promise.resolve()
	};
	env.fetch = () => Promise.resolve(new Response(null, { status: 404 }));
	const { wasm, versions } = env.backends.onnx;
	if (!wasm || !versions?.web) throw new Error('transformers.js came without the web runtime');
	const runtime = `${location.origin}${request.base}/ort/${versions.web}/${RUNTIME_NAMES[request.build]}`;
	wasm.wasmPaths = { mjs: `${runtime}.mjs`, wasm: `${runtime}.wasm` };
	wasm.numThreads = countThreads();
}

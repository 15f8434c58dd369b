/**
 * How bundlers find ONNX Runtime in `@huggingface/transformers`, which asks for `onnxruntime-web/webgpu`.
 *
 * - The condition keeps them from copying 27 MB of WebAssembly that we serve ourselves from `/ort/`.
 * - The `jspi` half of the runtime's JavaScript runs all its builds, and it alone hands a file of weights on as a file.
 *   The other reads it whole first: 166 MB more for a model of 166 MB (`npm run bench:model`).
 */
export const RUNTIME_MODULES = {
	conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'],
	alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/jspi' }
};

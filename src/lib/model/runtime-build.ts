import { object, string, type Mismatch, type Parsed } from '$lib/domain/base/parser';
import type { Result } from '$lib/domain/base/result';
import { modelFiles, type ModelDevice } from './catalogue';

const manifest = object({
	version: string({ pattern: /^[0-9A-Za-z][0-9A-Za-z.-]*$/, maxLength: 80 }),
	builds: object({ plain: modelFiles, asyncify: modelFiles, jspi: modelFiles })
});

/** What `tools/model/copy-runtime.ts` put into `/ort/`: the paths start with the version, so that two never mix. */
export type RuntimeManifest = Parsed<typeof manifest>;

/**
 * A build of ONNX Runtime. `plain` has no WebGPU and is half the size; the others wait for the graphics chip, by
 * rewritten code (`asyncify`) or by the browser's own means (`jspi`).
 */
export type RuntimeBuild = keyof RuntimeManifest['builds'];

export function parseRuntimeManifest(value: unknown): Result<RuntimeManifest, Mismatch> {
	return manifest(value);
}

/**
 * The build for a device in this browser. Where the browser can suspend WebAssembly, one build serves both devices, and
 * it alone reads weights out of their file bit by bit: 394 MB at most instead of 561 (models-in-the-browser.md 1.10).
 */
export function chooseRuntimeBuild(device: ModelDevice, canSuspend = 'Suspending' in WebAssembly): RuntimeBuild {
	if (canSuspend) return 'jspi';
	return device === 'wasm' ? 'plain' : 'asyncify';
}

import { expect, it } from 'vitest';
import { isCompressible, mediaTypeOf } from './media-types';

it.each([
	['index.html', 'text/html; charset=utf-8', true],
	['_app/start.js', 'text/javascript; charset=utf-8', true],
	['ort/ort-wasm-simd-threaded.mjs', 'text/javascript; charset=utf-8', true],
	['ort/ort-wasm-simd-threaded.wasm', 'application/wasm', true],
	['manifest.webmanifest', 'application/manifest+json; charset=utf-8', true],
	['packs/index.json', 'application/json; charset=utf-8', true],
	['packs/darasa-core.darasa', 'application/octet-stream', false],
	['models/x/onnx/model.onnx', 'application/octet-stream', false],
	['icons/icon-192.png', 'image/png', false],
	['icons/icon.svg', 'image/svg+xml', true],
	['file.unknown', 'application/octet-stream', false],
	['LICENSE', 'application/octet-stream', false]
])('%s is %s', (path, type, compressible) => {
	expect(mediaTypeOf(path)).toBe(type);
	expect(isCompressible(path)).toBe(compressible);
});

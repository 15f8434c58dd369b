import type { WantedFile } from './download-file';

/** Everything in this cache was verified before it was put there. The service worker answers `/ort/` from it. */
export const MODEL_CACHE = 'darasa-models';
const HASH_HEADER = 'x-darasa-sha256';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	json: 'application/json',
	mjs: 'text/javascript',
	wasm: 'application/wasm'
};

function mediaTypeOf(url: string): string {
	return MEDIA_TYPES[url.slice(url.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Keeps a file whose bytes were proved to be what `file` says. Rejects with what the cache rejects with. */
export async function storeVerified(cache: Cache, file: WantedFile, bytes: Uint8Array): Promise<void> {
	const headers = {
		'content-type': mediaTypeOf(file.url),
		'content-length': String(file.bytes),
		// A page under our own headers may not run a script that comes without them.
		'cross-origin-resource-policy': 'same-origin',
		'cross-origin-embedder-policy': 'require-corp',
		[HASH_HEADER]: file.sha256
	};
	await cache.put(file.url, new Response(bytes as BodyInit, { headers }));
}

/** Whether exactly this file is kept: after a new catalogue the old bytes no longer count. */
export async function isVerified(cache: Cache, file: WantedFile): Promise<boolean> {
	const stored = await cache.match(file.url);
	return stored?.headers.get(HASH_HEADER) === file.sha256;
}

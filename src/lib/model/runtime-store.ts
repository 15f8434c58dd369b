/** Everything in this cache was verified before it was put there. The service worker answers `/ort/` from it. */
export const RUNTIME_CACHE = 'darasa-models';
const HASH_HEADER = 'x-darasa-sha256';

const MEDIA_TYPES: Readonly<Record<string, string>> = { mjs: 'text/javascript', wasm: 'application/wasm' };

/**
 * Keeps a proved file of the runtime at its address. It is a program, and browsers load programs from addresses only.
 * Rejects with what the cache rejects with.
 */
export async function storeRuntime(cache: Cache, url: string, content: Blob, sha256: string): Promise<void> {
	const headers = {
		'content-type': MEDIA_TYPES[url.slice(url.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
		'content-length': String(content.size),
		// A page under our own headers may not run a script that comes without them.
		'cross-origin-resource-policy': 'same-origin',
		'cross-origin-embedder-policy': 'require-corp',
		[HASH_HEADER]: sha256
	};
	await cache.put(url, new Response(content, { headers }));
}

/** Exactly this file, if it is kept. */
export async function findRuntime(cache: Cache, url: string, sha256: string): Promise<Blob | undefined> {
	const stored = await cache.match(url);
	return stored?.headers.get(HASH_HEADER) === sha256 ? stored.blob() : undefined;
}

/** Drops the runtime of earlier versions; the builds of this version may serve other models. */
export async function pruneRuntime(cache: Cache, folder: string, version: string): Promise<void> {
	for (const { url } of await cache.keys()) {
		if (url.startsWith(`${folder}/`) && !url.endsWith('.json') && !url.startsWith(`${folder}/${version}/`)) {
			await cache.delete(url);
		}
	}
}

const CACHE_NAME = 'darasa-previous';

/**
 * Keeps the code chunks of the release before this one, from whichever cache held them. A tab that still runs it may
 * load one of them lazily, and the host no longer has it.
 */
export async function keepPreviousChunks(
	cacheNames: readonly string[],
	currentAddresses: ReadonlySet<string>
): Promise<void> {
	await caches.delete(CACHE_NAME);
	for (const name of cacheNames) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			if (!request.url.includes('/_app/immutable/') || currentAddresses.has(request.url)) continue;
			const response = await cache.match(request);
			if (response) await (await caches.open(CACHE_NAME)).put(request, response);
		}
	}
}

export async function matchPreviousChunk(request: Request): Promise<Response | undefined> {
	return caches.match(request, { cacheName: CACHE_NAME });
}

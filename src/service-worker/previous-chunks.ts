const CACHE_NAME = 'darasa-previous';

/**
 * Keeps the code chunks of the release before this one. A tab that still runs it may load one of them lazily, and
 * the host no longer has it.
 */
export async function keepPreviousChunks(precacheName: string, current: ReadonlySet<string>): Promise<void> {
	await caches.delete(CACHE_NAME);
	const precache = await caches.open(precacheName);
	const old = (await precache.keys()).filter(
		(request) => request.url.includes('/_app/immutable/') && !current.has(request.url)
	);
	if (old.length === 0) return;
	const kept = await caches.open(CACHE_NAME);
	for (const request of old) {
		const response = await precache.match(request);
		if (response) await kept.put(request, response);
	}
}

export async function matchPreviousChunk(request: Request): Promise<Response | undefined> {
	return caches.match(request, { cacheName: CACHE_NAME });
}

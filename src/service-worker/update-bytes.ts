const CACHE_NAME = 'darasa-update';
const KEY = '/update-bytes';

/**
 * What an update really fetched, compressed. It is kept in a cache, because browsers end an idle worker, and one that
 * waits for its learner is idle for days.
 */
export async function noteUpdateBytes(bytes: number): Promise<void> {
	await (await caches.open(CACHE_NAME)).put(KEY, new Response(String(bytes)));
}

export async function readUpdateBytes(): Promise<number> {
	const noted = await caches.match(KEY, { cacheName: CACHE_NAME });
	return noted ? Number(await noted.text()) : 0;
}

export async function forgetUpdateBytes(): Promise<void> {
	await caches.delete(CACHE_NAME);
}

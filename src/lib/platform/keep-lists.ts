/** Where the model room looks for lists when there is no network. */
const CACHE = 'darasa-models';

/**
 * Keeps small lists of the site for airplane mode, unless they are kept already: a model that comes on a memory card is
 * proved by them, perhaps on a phone that never opened the page of models. Whoever has a network reads them anew.
 */
export async function keepLists(addresses: readonly string[], get: typeof fetch = fetch): Promise<void> {
	if (!('caches' in globalThis)) return;
	try {
		const cache = await caches.open(CACHE);
		for (const address of addresses) {
			if (await cache.match(address)) continue;
			const response = await get(address);
			const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
			if (response.ok && !isPage) await cache.put(address, response);
		}
	} catch {
		// No network, no room, or a browser that hides its cache: next time, perhaps.
	}
}

const CACHE = 'darasa-pieces';

const addressOf = (name: string): string => `/pieces/${name}`;

/** Pieces of files that are on their way, in the browser's cache; where there is none they are not kept. */
export const cachedPieces = {
	async read(name: string): Promise<Uint8Array | undefined> {
		if (!('caches' in globalThis)) return undefined;
		const found = await (await caches.open(CACHE)).match(addressOf(name));
		return found && new Uint8Array(await found.arrayBuffer());
	},
	async write(name: string, bytes: Uint8Array): Promise<void> {
		if (!('caches' in globalThis)) return;
		await (await caches.open(CACHE)).put(addressOf(name), new Response(bytes as BodyInit));
	},
	async forget(prefix: string): Promise<void> {
		if (!('caches' in globalThis)) return;
		const cache = await caches.open(CACHE);
		for (const request of await cache.keys()) {
			if (new URL(request.url).pathname.startsWith(addressOf(prefix))) await cache.delete(request);
		}
	}
};

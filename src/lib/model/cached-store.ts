import type { ModelStore } from './model-store';

const CACHE = 'darasa-model-pieces';
const SEAL = 'sealed';

/** Keeps models in Cache Storage, a response for each piece: for browsers that have no private files to write to. */
export async function openCachedStore(caches: CacheStorage): Promise<ModelStore> {
	const cache = await caches.open(CACHE);
	const addressOf = (sha256: string, name: string): string => `/kept-models/${sha256}/${name}`;
	const hashIn = (url: string): string => /\/kept-models\/([0-9a-f]+)\//.exec(url)?.[1] ?? '';
	return {
		async pieces(sha256) {
			const pieces: Blob[] = [];
			for (;;) {
				const kept = await cache.match(addressOf(sha256, String(pieces.length)));
				if (!kept) return pieces;
				pieces.push(await kept.blob());
			}
		},
		writePiece: (sha256, index, bytes) => cache.put(addressOf(sha256, String(index)), new Response(bytes as BodyInit)),
		seal: (sha256) => cache.put(addressOf(sha256, SEAL), new Response('')),
		isSealed: async (sha256) => (await cache.match(addressOf(sha256, SEAL))) !== undefined,
		async remove(sha256) {
			for (const { url } of await cache.keys()) if (hashIn(url) === sha256) await cache.delete(url);
		},
		list: async () => [...new Set((await cache.keys()).map(({ url }) => hashIn(url)))]
	};
}

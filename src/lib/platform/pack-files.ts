const CACHE = 'darasa-pack-files';

const addressOf = (sha256: string): string => `/pack-files/${sha256}`;

/** So many times its size must be free: what children do comes before what can be had again. */
const MARGIN = 4;

async function hasRoom(bytes: number): Promise<boolean> {
	if (!globalThis.navigator?.storage?.estimate) return true;
	const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
	return quota - usage > MARGIN * bytes;
}

/**
 * The files from which packs came, by their SHA-256 in hex: signed as they are they can be sent on, and nobody but their
 * maker could pack them again. Where the browser keeps no files, or the phone is full, there are none.
 */
export const packFiles = {
	async keep(sha256: string, file: Blob | Uint8Array): Promise<void> {
		if (!('caches' in globalThis)) return;
		try {
			if (!(await hasRoom(file instanceof Blob ? file.size : file.length))) return;
			await (await caches.open(CACHE)).put(addressOf(sha256), new Response(file as BodyInit));
		} catch {
			// The pack itself is in: it can only not be sent on from here.
		}
	},
	async find(sha256: string): Promise<Blob | undefined> {
		if (!('caches' in globalThis)) return undefined;
		try {
			return await (await (await caches.open(CACHE)).match(addressOf(sha256)))?.blob();
		} catch {
			return undefined;
		}
	},
	/** Lets go of all others. */
	async keepOnly(wanted: ReadonlySet<string>): Promise<void> {
		if (!('caches' in globalThis)) return;
		try {
			const cache = await caches.open(CACHE);
			for (const request of await cache.keys()) {
				if (!wanted.has(request.url.split('/').at(-1) ?? '')) await cache.delete(request);
			}
		} catch {
			// Next time.
		}
	}
};

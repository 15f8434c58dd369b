import { message } from '../domain/base/message';
import type { PackIndexEntry } from '../packs/pack-index';
import { cachedPieces } from '../platform/pieces';
import type { Host } from './host';
import type { Library } from './library.svelte';
import type { PackArrival } from './pack-arrival';

/** A pack that another origin has for this phone. */
export interface PackOffer extends PackIndexEntry {
	readonly address: string;
}

/** Lesson packs from the origins that the host has named: what there is, how big it is, and fetching it. */
export class PackStore {
	/** Undefined until it was looked for. */
	offers = $state.raw<readonly PackOffer[]>();
	/** Some origin could not be reached. */
	isPartial = $state(false);
	/** From 0 to 1, of the pack that is on its way. */
	progress = $state(0);
	fetching = $state.raw<PackOffer>();
	readonly #library: Library;
	readonly #origins: Host['packOrigins'];

	constructor(library: Library, { packOrigins }: Pick<Host, 'packOrigins'>) {
		this.#library = library;
		this.#origins = packOrigins;
	}

	get hasOrigins(): boolean {
		return this.#origins.length > 0;
	}

	/** Asks each origin for its list. Only called when a person wants to see it: it uses the network. */
	async look(): Promise<void> {
		const lists = await Promise.all(this.#origins.map(readOffers));
		this.isPartial = lists.includes(undefined);
		this.offers = lists.flatMap((list) => list ?? []);
	}

	/** Those that are not here, or newer than what is here. */
	get wanted(): readonly PackOffer[] {
		const { packs } = this.#library;
		return (this.offers ?? []).filter(
			({ id, version }) => !packs.some((pack) => pack.id === id && pack.version >= version)
		);
	}

	/** Fetches a pack, or what is still missing of it, and hands it to the library, which asks who made it. */
	async fetch(offer: PackOffer): Promise<PackArrival | undefined> {
		if (this.fetching) return undefined;
		this.fetching = offer;
		this.progress = 0;
		try {
			const { fetchPieces } = await import('../packs/fetch-pieces');
			const fetched = await fetchPieces(offer, {
				store: cachedPieces,
				onProgress: (bytes) => (this.progress = bytes / offer.bytes)
			});
			if (fetched.ok) return await this.#library.addFile(fetched.value);
			const key = fetched.error === 'changed' ? 'packs.fetchChanged' : 'packs.fetchInterrupted';
			return { kind: 'failed', why: message(key) };
		} finally {
			this.fetching = undefined;
		}
	}
}

async function readOffers(origin: string): Promise<readonly PackOffer[] | undefined> {
	try {
		const response = await fetch(`${origin}/packs/index.json`);
		if (!response.ok) return undefined;
		const { parsePackIndex } = await import('../packs/pack-index');
		const parsed = parsePackIndex(await response.json());
		return parsed.ok
			? parsed.value.packs.map((entry) => ({ ...entry, address: `${origin}/packs/${entry.file}` }))
			: undefined;
	} catch {
		return undefined;
	}
}

import type { GroupStatus } from '../lib/platform/site-messages';
import type { SiteFile } from './site-files';

/**
 * Files that are stored after the first paint, each under its address plus its revision, so that an update fetches
 * only what changed.
 */
export class GroupCache {
	readonly cacheName: string;
	readonly #files: readonly SiteFile[];
	readonly #keys = new Map<string, string>();

	constructor(cacheName: string, files: readonly SiteFile[], scope: string) {
		this.cacheName = cacheName;
		this.#files = files;
		for (const file of files) {
			const address = new URL(file.url, scope);
			const key = new URL(address);
			if (file.revision) key.searchParams.set('revision', file.revision);
			this.#keys.set(address.href, key.href);
		}
	}

	get addresses(): readonly string[] {
		return [...this.#keys.keys()];
	}

	/** Whether anything was ever stored: on a metered line only after the learner agreed. */
	async isBegun(): Promise<boolean> {
		return (await (await caches.open(this.cacheName)).keys()).length > 0;
	}

	/** The stored answer for an address of this group, if there is one. */
	async match(address: string): Promise<Response | undefined> {
		const key = this.#keys.get(address);
		if (key === undefined) return undefined;
		return (await caches.open(this.cacheName)).match(key);
	}

	async status(): Promise<GroupStatus> {
		return this.#count(await this.#listStored());
	}

	async #listStored(): Promise<Set<string>> {
		return new Set((await (await caches.open(this.cacheName)).keys()).map(({ url }) => url));
	}

	#count(stored: ReadonlySet<string>): GroupStatus {
		let storedFiles = 0;
		let missingBytes = 0;
		let allBytes = 0;
		for (const [index, key] of [...this.#keys.values()].entries()) {
			const bytes = this.#files[index]?.bytes ?? 0;
			allBytes += bytes;
			if (stored.has(key)) storedFiles += 1;
			else missingBytes += bytes;
		}
		return { storedFiles, allFiles: this.#files.length, missingBytes, allBytes };
	}

	/**
	 * Fetches what is missing, one file after the other: a slow line is not shared with the lesson on the screen.
	 * Throws what `fetch` and the cache throw; what was stored before stays. The cache is asked once what it has: with
	 * hundreds of files, to ask it after each takes longer than to fetch them.
	 */
	async storeMissing(onFile?: (status: GroupStatus) => void): Promise<void> {
		const cache = await caches.open(this.cacheName);
		const stored = await this.#listStored();
		for (const [address, key] of this.#keys) {
			if (stored.has(key)) continue;
			const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin' });
			if (!response.ok || response.redirected) throw new TypeError(`${address} answered ${response.status}`);
			await cache.put(key, response);
			stored.add(key);
			onFile?.(this.#count(stored));
		}
	}

	/** Forgets what this release no longer has. */
	async prune(): Promise<void> {
		const cache = await caches.open(this.cacheName);
		const wanted = new Set(this.#keys.values());
		for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
	}
}

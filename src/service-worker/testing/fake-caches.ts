/** A cache in memory. Like a browser's, it keeps a copy of each answer and finds it by its whole address. */
class FakeCache {
	readonly #answers = new Map<string, Response>();
	readonly #checkRoom: () => void;

	constructor(checkRoom: () => void) {
		this.#checkRoom = checkRoom;
	}

	async match(request: RequestInfo | URL): Promise<Response | undefined> {
		return this.#answers.get(addressOf(request))?.clone();
	}

	async put(request: RequestInfo | URL, response: Response): Promise<void> {
		this.#checkRoom();
		this.#answers.set(addressOf(request), response);
	}

	async delete(request: RequestInfo | URL): Promise<boolean> {
		return this.#answers.delete(addressOf(request));
	}

	async keys(): Promise<readonly Request[]> {
		return [...this.#answers.keys()].map((address) => new Request(address));
	}
}

/** The browser's caches in memory, on a phone that can be full. */
export class FakeCaches {
	isFull = false;
	readonly #caches = new Map<string, FakeCache>();

	async open(name: string): Promise<FakeCache> {
		const cache = this.#caches.get(name) ?? new FakeCache(() => this.#checkRoom());
		this.#caches.set(name, cache);
		return cache;
	}

	async has(name: string): Promise<boolean> {
		return this.#caches.has(name);
	}

	async delete(name: string): Promise<boolean> {
		return this.#caches.delete(name);
	}

	async match(
		request: RequestInfo | URL,
		{ cacheName }: { readonly cacheName: string }
	): Promise<Response | undefined> {
		return this.#caches.get(cacheName)?.match(request);
	}

	/** Addresses and texts of one cache, for a test to look at. */
	async read(name: string): Promise<Record<string, string>> {
		const cache = await this.open(name);
		const found: Record<string, string> = {};
		for (const { url } of await cache.keys()) found[url] = (await (await cache.match(url))?.text()) ?? '';
		return found;
	}

	#checkRoom(): void {
		if (this.isFull) throw new DOMException('the phone is full', 'QuotaExceededError');
	}
}

function addressOf(request: RequestInfo | URL): string {
	return request instanceof Request ? request.url : new URL(request).href;
}

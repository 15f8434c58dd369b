const KEY = 'darasa-trial';

/**
 * A note that something dangerous is under way. A phone without memory closes a page without a word, and then the note
 * is still there at the next start. Whoever leaves the page herself, or looks at another, crosses it out. Kept where it
 * is written at once, since nothing waits for a page that ends.
 */
export class TrialNote {
	#name: string | undefined;
	readonly #target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
	readonly #store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
	readonly #onLeave = (): void => this.#erase();

	constructor(target: EventTarget = window, store: Storage | undefined = readStore()) {
		this.#target = target;
		this.#store = store;
	}

	/** What was under way when an earlier page was closed; told once. */
	takeLeft(): string | undefined {
		if (this.#name !== undefined) return undefined;
		const left = this.#store?.getItem(KEY) ?? undefined;
		this.#erase();
		return left;
	}

	begin(name: string): void {
		this.#name = name;
		for (const event of ['pagehide', 'visibilitychange']) this.#target.addEventListener(event, this.#onLeave);
		try {
			this.#store?.setItem(KEY, name);
		} catch {
			// A full phone: then nobody is warned next time.
		}
	}

	end(): void {
		this.#name = undefined;
		for (const event of ['pagehide', 'visibilitychange']) this.#target.removeEventListener(event, this.#onLeave);
		this.#erase();
	}

	#erase(): void {
		this.#store?.removeItem(KEY);
	}
}

/** Some browsers forbid it altogether. */
function readStore(): Storage | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		return undefined;
	}
}

import { getContext, setContext } from 'svelte';

const KEY = Symbol('arrivals');

/**
 * Tells the page a document opened with from those the learner goes to afterwards. The browser begins the first one at
 * its top; a later one takes the focus to its content, or a keyboard and a screen reader would stay behind.
 */
class Arrivals {
	#isFirst = true;

	/** Called by each page when it stands; true when another one stood before it. */
	isLater(): boolean {
		const isLater = !this.#isFirst;
		this.#isFirst = false;
		return isLater;
	}
}

/** For all pages below. */
export function provideArrivals(): void {
	setContext(KEY, new Arrivals());
}

/** Undefined where a page is shown by itself. */
export function useArrivals(): Arrivals | undefined {
	return getContext<Arrivals | undefined>(KEY);
}

import type { ElementHandle, Locator, Page } from 'playwright/test';
import { expect } from './phone';

const MOST_STOPS = 80;

/** What a sighted keyboard user must be able to say of each stop of Tab. */
interface Stop {
	readonly name: string;
	readonly isOutlined: boolean;
	readonly isUncovered: boolean;
	/** After the stop before it, in the document and on the screen; or the first one again. */
	readonly isOnwards: boolean;
}

function inspectStop([stop, before]: readonly [Element, Element | undefined]): Stop {
	// A card's radio button may be hidden: then its label shows the focus.
	const shown = stop.closest('label') ?? stop;
	const box = shown.getBoundingClientRect();
	const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
	const boxBefore = before?.getBoundingClientRect();
	const isFirst = (document.querySelector('dialog[open]') ?? document).querySelector('a[href], button') === stop;
	const follows = before && before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
	return {
		name: stop.getAttribute('aria-label') ?? stop.textContent?.trim() ?? stop.tagName,
		isOutlined: [stop, shown].some((element) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		}),
		isUncovered: onTop !== null && shown.contains(onTop),
		isOnwards: isFirst || !boxBefore || (Boolean(follows) && box.bottom > boxBefore.top)
	};
}

/** A learner who has neither mouse nor finger. */
export class Keyboard {
	readonly #page: Page;
	#before: ElementHandle<Element> | undefined;

	constructor(page: Page) {
		this.#page = page;
	}

	async press(key: string): Promise<void> {
		this.#before = undefined;
		await this.#page.keyboard.press(key);
	}

	async type(text: string): Promise<void> {
		await this.#page.keyboard.type(text);
	}

	/** One Tab; the stop must be seen and lie onwards. Undefined at the end of the page, where the browser's own bar is. */
	async tab(): Promise<Stop | undefined> {
		await this.#page.keyboard.press('Tab');
		const stop = (await this.#page.evaluateHandle(() => document.activeElement)).asElement();
		if (!stop || (await stop.evaluate((element) => element === document.body))) {
			this.#before = undefined;
			return undefined;
		}
		const seen = await this.#page.evaluate(inspectStop, [stop, this.#before] as const);
		expect(seen, seen.name).toMatchObject({ isOutlined: true, isUncovered: true, isOnwards: true });
		this.#before = stop;
		return seen;
	}

	/** Tab after Tab until the wanted element has the focus; from the end of the page it goes on at its top. */
	async tabTo(wanted: Locator): Promise<void> {
		for (let stops = 0; stops < MOST_STOPS; stops++) {
			await this.tab();
			if (await wanted.evaluate((element) => element === document.activeElement)) return;
		}
		throw new Error(`Tab never came to ${String(wanted)}`);
	}

	/** Goes there and presses Enter. */
	async enter(wanted: Locator): Promise<void> {
		await this.tabTo(wanted);
		await this.press('Enter');
	}
}

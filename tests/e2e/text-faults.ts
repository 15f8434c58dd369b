import type { Page } from 'playwright/test';

/** Collects faults of many screens, each once, with the screen where it was met first. */
export class TextFaults {
	readonly #met = new Map<string, string>();

	async look(page: Page, where: string, rules: TextRules): Promise<void> {
		for (const fault of await findTextFaults(page, rules)) {
			if (!this.#met.has(fault)) this.#met.set(fault, `${where}: ${fault}`);
		}
	}

	get list(): readonly string[] {
		return [...this.#met.values()];
	}
}

export interface TextRules {
	/** Pseudo-language: every word of the interface stands in `⟦…⟧`. */
	readonly bracketed: boolean;
	/** Words that are no sentences: nicknames, and what a model is called. */
	readonly names: readonly string[];
}

/**
 * What is wrong with the words on the screen: text that is cut off or out of its box or of the screen; and, in a
 * pseudo-language, words that do not come from `locales/` and words of the interface said to be in another language.
 */
function findTextFaults(page: Page, rules: TextRules): Promise<string[]> {
	return page.evaluate(({ bracketed, names }) => {
		const faults: string[] = [];
		const root = document.documentElement;
		const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
		const isForEarsOnly = (element: Element): boolean =>
			element.closest('.sr-only, .skip:not(:focus), #svelte-announcer') !== null;
		const describe = (element: Element): string =>
			`<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 60)}`;
		const ownText = (element: Element): string =>
			[...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')).join('');

		function findClipped(): void {
			if (root.scrollWidth > root.clientWidth) {
				faults.push(`the page is ${root.scrollWidth} wide on a screen of ${root.clientWidth}`);
			}
			for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
				if (!isSeen(element) || isForEarsOnly(element) || element.closest('svg, math')) continue;
				const { overflowX, overflowY, display } = getComputedStyle(element);
				const hasText = ownText(element) !== '';
				const hides = overflowX !== 'visible' && (element.textContent ?? '').trim() !== '';
				const isWide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
				if (isWide && (hides || (hasText && display !== 'inline'))) faults.push(`too wide: ${describe(element)}`);
				const isCut = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
				if (isCut && (element.textContent ?? '').trim() !== '') faults.push(`cut off below: ${describe(element)}`);
				if (!hasText) continue;
				const { left, right } = element.getBoundingClientRect();
				if (left < -1 || right > root.clientWidth + 1) faults.push(`out of the screen: ${describe(element)}`);
			}
		}

		/** A word of a usual length that is cut in two lines, which no child can read. */
		function findBroken(): void {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const element = node.parentElement;
				if (!element || !isSeen(element) || isForEarsOnly(element) || element.closest('svg, math')) continue;
				for (const { 0: word, index } of (node as Text).data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
					const range = document.createRange();
					range.setStart(node, index);
					range.setEnd(node, index + word.length);
					const tops = [...range.getClientRects()].map(({ top }) => top);
					const isBroken = Math.max(...tops) - Math.min(...tops) > 8;
					if (isBroken && word.length <= 14) faults.push(`broken in two: ${word}`);
				}
			}
		}

		function findBrowserWords(): void {
			for (const field of document.querySelectorAll('input[type=file]')) {
				if (isSeen(field) && !isForEarsOnly(field)) faults.push('a field for files shows words of the browser');
			}
		}

		/** Under the places at the foot of the screen nothing may stay hidden when the page is scrolled to its end. */
		function findCovered(): void {
			const nav = document.querySelector('nav');
			const main = document.querySelector('main');
			if (!nav || !main) return;
			const before = scrollY;
			scrollTo({ top: root.scrollHeight, behavior: 'instant' });
			if (main.getBoundingClientRect().bottom > nav.getBoundingClientRect().top + 1) {
				faults.push('the end of the page is under the places at the foot');
			}
			scrollTo({ top: before, behavior: 'instant' });
		}

		function isExcused(text: string, element: Element): boolean {
			if (!/\p{L}/u.test(text) || names.includes(text.trim()) || text.trim() === root.lang.toUpperCase()) return true;
			if (element.closest('script, style, svg, math, textarea')) return true;
			return (element.closest('[lang]') as HTMLElement | null)?.lang !== root.lang;
		}

		function findStrange(): void {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			let depth = 0;
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const element = node.parentElement;
				const { data } = node as Text;
				if (!element || element.closest('script, style') || !(isSeen(element) || element.closest('option'))) continue;
				const before = depth;
				for (const sign of data) depth += sign === '⟦' ? 1 : sign === '⟧' ? -1 : 0;
				if (before === 0 && !data.trim().startsWith('⟦') && !isExcused(data, element)) {
					faults.push(`not from locales/: ${data.trim()}`);
				}
				const marked = (element.closest('[lang]') as HTMLElement | null)?.lang;
				if (data.includes('⟦') && marked !== root.lang && !/^⟦x[xr]⟧$/.test(data)) {
					faults.push(`said to be in ${marked}: ${data.trim()}`);
				}
			}
			if (depth !== 0) faults.push('a sentence is cut: its brackets do not match');
			for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
				for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
					const text = element.getAttribute(name) ?? '';
					if (!text.startsWith('⟦') && !isExcused(text, element)) faults.push(`not from locales/: ${name}="${text}"`);
				}
			}
			if (!document.title.startsWith('⟦') && document.title !== 'Darasa') faults.push(`title: ${document.title}`);
		}

		findClipped();
		findBroken();
		findBrowserWords();
		findCovered();
		if (bracketed) findStrange();
		return [...new Set(faults)];
	}, rules);
}

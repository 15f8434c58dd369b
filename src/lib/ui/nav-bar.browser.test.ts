import { flushSync, mount, unmount } from 'svelte';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../app.css';
import type { CountryCode, LanguageTag } from '$lib/domain/base/ids';
import { TEXT_SIZES } from '$lib/domain/learning/profile';
import { I18n } from '$lib/i18n/i18n.svelte';
import { showLook } from '$lib/platform/look';
import NavBar from './NavBar.svelte';
import Shown from './testing/Shown.svelte';

const LANGUAGES = ['en', 'sw', 'fr', 'pt', 'ar', 'ha', 'am', 'yo', 'zu', 'af', 'ig', 'xh'];
const hrefs = { learn: '#1', ask: '#2', progress: '#3', settings: '#4' };

beforeAll(() => page.viewport(320, 640));
afterAll(async () => {
	showLook({ language: 'en', direction: 'ltr', textSize: '100', spacing: 'normal' });
	await page.viewport(360, 640);
});

/** Words that begin on one line and end on another. */
function findBrokenWords(root: Element): string[] {
	return [...root.querySelectorAll('.name')].flatMap((name) => {
		const text = name.firstChild as Text;
		return [...text.data.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
			const range = document.createRange();
			range.setStart(text, index);
			range.setEnd(text, index + word.length);
			return range.getClientRects().length > 1 ? [word] : [];
		});
	});
}

it.each(LANGUAGES)('the names of the main places stay whole on the smallest screen, at any size: %s', async (tag) => {
	const i18n = new I18n({ languages: [tag as LanguageTag], country: 'KE' as CountryCode });
	await i18n.loadAreas(['common']);
	for (const textSize of TEXT_SIZES) {
		for (const current of ['learn', 'settings']) {
			showLook({ language: tag, direction: i18n.direction, textSize, spacing: 'wide' });
			const props = { Part: NavBar as never, props: { hrefs, current }, i18n };
			const shown = mount(Shown, { target: document.body, props });
			flushSync();
			const bar = document.querySelector('nav')!;
			expect([textSize, ...findBrokenWords(bar)]).toEqual([textSize]);
			expect(bar.querySelector('ul')!.scrollWidth).toBeLessThanOrEqual(320);
			await unmount(shown);
		}
	}
});

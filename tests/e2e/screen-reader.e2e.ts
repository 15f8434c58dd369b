import type { Page } from 'playwright/test';
import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import type { Item } from '../../src/lib/domain/exercise/item';
import { answerItem, readItem } from '../../tools/testing/practise';
import { answerRightly } from './answer-rightly';
import { beginAs } from './learner';
import { expect, test } from './phone';
import { goOn, openPractice } from './practising';
import { say } from './texts';

declare global {
	interface Window {
		/** What a screen reader would have said of its own accord since the page came. */
		heard: string[];
	}
}

/** Notes what changes in a live region. One that comes with its words in it is passed over, as screen readers do. */
function listen(): void {
	const said = new Map<Element, string>();
	window.heard = [];
	new MutationObserver((changes) => {
		for (const { target } of changes) {
			const element = target instanceof Element ? target : target.parentElement;
			const region = element?.closest<HTMLElement>('[aria-live]:not([aria-live=off]), [role=status], [role=alert]');
			const words = region?.innerText.trim().replace(/\s+/g, ' ') ?? '';
			if (region && said.get(region) !== words) {
				if (words) window.heard.push(words);
				said.set(region, words);
			}
		}
	}).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Does what is given and gives what is heard of it, once this is among it. */
async function hear(page: Page, words: string, act: () => Promise<unknown>): Promise<readonly string[]> {
	await page.evaluate(() => void (window.heard = []));
	await act();
	const heard = (): Promise<string[]> => page.evaluate(() => window.heard);
	await expect.poll(heard).toContainEqual(expect.stringContaining(words));
	return heard();
}

/** Goes on until there is a question with a mistake that has a name. */
async function findMistakable(page: Page, language: string): Promise<Item> {
	for (let passed = 0; passed < 12; passed++) {
		const item = await readItem(page);
		if (item.knownWrongs.length > 0 && item.answer.kind !== 'order') return item;
		await goOn(page, await answerRightly(page, language), language);
	}
	throw new Error('no known mistake in twelve');
}

for (const language of ['en', 'yo']) {
	test(`who hears the page can err, be helped and get it right, in ${language}`, async ({ site, phone }) => {
		const page = await phone.open();
		await page.addInitScript(listen);
		await page.goto(site.address);
		await beginAs(page, { language });
		await openPractice(page, site.address);
		const button = (key: string) => page.getByRole('button', { name: say(language, key), exact: true });
		const item = await findMistakable(page, language);
		const [known] = item.knownWrongs;
		if (!known) throw new Error('the item was chosen for its mistake');

		await expect(page.locator('html')).toHaveAttribute('lang', language);
		const fields = page.getByRole('main').getByRole('textbox').or(page.getByRole('main').getByRole('radio'));
		for (const field of await fields.all()) await expect(field).toHaveAccessibleName(/[\p{L}\p{N}]/u);
		await expect(page.getByRole('main')).toMatchAriaSnapshot(`
			- button "${say(language, 'practice.check')}"
			- button "${say(language, 'practice.hint')}"
		`);

		const wrong = await hear(page, say(language, 'practice.notYet'), () =>
			answerItem(page, item, wrongInput(known), language)
		);
		expect(wrong.join(' '), 'it is also said what the mistake was').not.toBe(say(language, 'practice.notYet'));
		expect(wrong.join(' ')).not.toContain(say(language, 'practice.right'));

		await hear(page, say(language, 'practice.hints'), () => button('practice.hint').click());
		await expect(page.locator('.help').getByRole('listitem')).toHaveCount(1);

		const right = await hear(page, say(language, 'practice.right'), () =>
			answerItem(page, item, rightInput(item), language)
		);
		expect(right.filter((words) => words.includes(say(language, 'practice.right')))).toHaveLength(1);
		await expect(button('practice.next')).toBeFocused();
		await button('practice.next').press('Enter');
		await expect(page.locator('[data-seed]'), 'the next question is read').toBeFocused();
	});
}

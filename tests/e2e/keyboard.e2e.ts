import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { readItem } from '../../tools/testing/practise';
import { Keyboard } from './tab-stops';
import { expect, test } from './phone';
import { readTries } from './stored-rows';
import { say } from './texts';

const button = (page: Page, key: string) => page.getByRole('button', { name: say('sw', key), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('sw', key), exact: true });

/** Puts in the right answer, whatever is asked, and has it checked. */
async function answerByKeys(page: Page, keyboard: Keyboard): Promise<void> {
	const item = await readItem(page);
	const { answer: asked } = item;
	const input = rightInput(item);
	if (asked.kind === 'choice' && input.kind === 'choice') {
		const place = asked.options.findIndex(({ id }) => id === input.id);
		await keyboard.tabTo(page.getByRole('radio').first());
		await keyboard.press('Space');
		for (let moved = 0; moved < place; moved++) await keyboard.press('ArrowDown');
	} else if (asked.kind === 'order' && input.kind === 'order') {
		const order = asked.entries.map(({ id }) => id);
		for (const [place, id] of input.order.entries()) {
			const from = order.indexOf(id);
			if (from === place) continue;
			await keyboard.tabTo(page.locator('[data-move="up"]').nth(from));
			for (let now = from; now > place; now--) await keyboard.press('Space');
			order.splice(place, 0, ...order.splice(from, 1));
		}
	} else if (asked.kind === 'match' && input.kind === 'match') {
		const buttons = page.getByRole('group', { name: say('sw', 'practice.matchPairs') }).getByRole('button');
		for (const [left, right] of Object.entries(input.pairs)) {
			await keyboard.enter(buttons.nth(asked.lefts.findIndex(({ id }) => id === left)));
			await keyboard.enter(buttons.nth(asked.lefts.length + asked.rights.findIndex(({ id }) => id === right)));
		}
	} else if (input.kind === 'typed') {
		await keyboard.tabTo(page.locator('main').getByRole('textbox').first());
		await keyboard.type(input.text);
		await keyboard.press('Enter');
		return;
	}
	await keyboard.enter(button(page, 'practice.check'));
}

test('a child with only a keyboard comes from the first start to a finished exercise and an answer', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	const keyboard = new Keyboard(page);
	const content = page.getByRole('main');
	await page.goto(site.address);
	await page.waitForURL(/welcome/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await keyboard.tab()).toMatchObject({ name: say('en', 'common.skipToContent') });
	await keyboard.tabTo(page.getByRole('radio', { name: 'English' }));
	await keyboard.press('ArrowDown');
	await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
	await keyboard.enter(button(page, 'welcome.next'));
	await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
	await keyboard.tabTo(page.getByRole('radio').first());
	await keyboard.press('Space');
	await keyboard.press('ArrowRight');
	await keyboard.tabTo(page.getByLabel(say('sw', 'welcome.nickname')));
	await keyboard.type('Achieng');
	await keyboard.enter(button(page, 'welcome.start'));

	await expect(page.getByRole('heading', { level: 1 })).toContainText('Achieng');
	await expect(content, 'the focus follows to the new page').toBeFocused();
	await keyboard.enter(link(page, 'home.start'));
	await expect(page.getByText('1 / 8')).toBeVisible();
	await expect(content).toBeFocused();

	const language = page.getByRole('button', { name: say('sw', 'common.language'), exact: true });
	const dialog = page.getByRole('dialog');
	await keyboard.enter(language);
	await expect(dialog.getByRole('heading')).toBeFocused();
	const inside = new Set<string>();
	for (let stops = 0; stops < 12; stops++) {
		const stop = await keyboard.tab();
		if (stop) inside.add(stop.name);
	}
	// Close, eleven of the languages; none of the page behind.
	expect([...inside].slice(0, 4)).toEqual([say('sw', 'common.close'), 'English', 'Kiswahili', 'Français']);
	expect(inside.size).toBeGreaterThan(10);
	await keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(language).toBeFocused();

	for (let screen = 2; screen <= 8; screen++) {
		await keyboard.enter(button(page, 'lesson.next'));
		await expect(page.getByText(`${screen} / 8`)).toBeVisible();
		await expect(page.getByRole('article').getByRole('heading').first()).toBeFocused();
	}
	await keyboard.enter(button(page, 'lesson.practise'));
	await expect(page.locator('[data-seed]')).toBeVisible();
	await expect(content).toBeFocused();
	for (let finished = 0; finished < 2; finished++) {
		await answerByKeys(page, keyboard);
		await expect(button(page, 'practice.next')).toBeFocused();
		await keyboard.press('Enter');
		await expect(page.locator('[data-seed]')).toBeFocused();
	}
	expect((await readTries(page)).map(({ outcome }) => outcome)).toEqual(['right', 'right']);

	for (const place of ['lesson', 'home']) {
		await keyboard.enter(page.locator('header a').first());
		await expect(page, `back to the ${place}`).toHaveURL(place === 'home' ? `${site.address}/` : /lesson/);
		await expect(content).toBeFocused();
	}
	await keyboard.enter(page.getByRole('navigation').getByRole('link', { name: say('sw', 'common.navAsk') }));
	await expect(page).toHaveURL(/ask/);
	await expect(content).toBeFocused();
	await keyboard.tabTo(page.getByRole('textbox'));
	await keyboard.type('mvuke ni nini?');
	await keyboard.press('Enter');
	const source = page.locator('article a[href*="/lesson/states-of-matter"]').first();
	await expect(source).toBeVisible();
	await keyboard.enter(source);
	await expect(page).toHaveURL(/lesson\/states-of-matter/);
	await expect(content).toBeFocused();
});

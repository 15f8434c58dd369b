import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import type { Item } from '../../src/lib/domain/exercise/item';
import { readItem } from '../../tools/testing/practise';
import { expect, test } from './phone';
import { say } from './texts';

const MOST_STOPS = 60;

/** Goes on with Tab until the focus is on what the learner looks for; every stop on the way can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
	for (let stops = 0; stops < MOST_STOPS; stops++) {
		await page.keyboard.press('Tab');
		const focused = page.locator(':focus');
		if ((await focused.count()) === 0) continue;
		expect(await focused.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
		const label = await focused.evaluate(
			(element) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
		);
		if (label === name) return;
	}
	throw new Error(`Tab never came to ${name}`);
}

/** Goes on with Tab until the focus is in a field of this kind. */
async function tabInto(page: Page, field: string): Promise<void> {
	for (let stops = 0; stops < MOST_STOPS; stops++) {
		await page.keyboard.press('Tab');
		if ((await page.locator(`${field}:focus`).count()) > 0) return;
	}
	throw new Error(`Tab never came into ${field}`);
}

/** Gives the right answer where the focus is: types it, or goes through the choices with the arrows. */
async function giveAnswer(page: Page, item: Item): Promise<void> {
	const right = rightInput(item);
	if (right.kind === 'typed') return page.keyboard.type(right.text);
	expect(item.answer.kind).toBe('choice');
	if (item.answer.kind !== 'choice' || right.kind !== 'choice') return;
	await page.keyboard.press('Space');
	const place = item.answer.options.findIndex(({ id }) => id === right.id);
	for (let moved = 0; moved < place; moved++) await page.keyboard.press('ArrowDown');
}

async function press(page: Page, name: string): Promise<void> {
	await tabTo(page, name);
	await page.keyboard.press('Enter');
}

test('a learner finds her way from the first run to an answer with a keyboard alone', async ({ site, phone }) => {
	const page = await phone.open({ hasTouch: false, isMobile: false });
	await page.goto(site.address);
	await page.waitForURL(/welcome/);
	await expect(page.getByRole('radio').first()).toBeVisible();
	await press(page, say('en', 'welcome.next'));
	await expect(page.getByRole('radio', { name: say('en', 'profiles.pictureLion') })).toBeVisible();
	await tabInto(page, 'input[type="radio"]');
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowRight');
	await press(page, say('en', 'welcome.start'));
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/Hello/);

	await press(page, say('en', 'home.start'));
	await expect(page).toHaveURL(/\/lesson\//);
	await press(page, say('en', 'lesson.next'));
	await expect(page.getByText('2 / 8')).toBeVisible();

	await press(page, say('en', 'common.language'));
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByRole('button', { name: say('en', 'common.language') })).toBeFocused();

	await page.goto(`${site.address}/practice/fractions-equivalent`);
	await expect(page.locator('[data-seed]')).toBeVisible();
	const item = await readItem(page);
	await tabInto(page, 'main input');
	await giveAnswer(page, item);
	await press(page, say('en', 'practice.check'));
	await expect(page.getByText(say('en', 'practice.right'))).toBeVisible();
	await expect(page.getByRole('button', { name: say('en', 'practice.next'), exact: true })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-seed]')).not.toHaveAttribute('data-seed', item.seed);

	await page.goto(`${site.address}/ask`);
	await expect(page.getByRole('textbox')).toBeVisible();
	await tabInto(page, 'textarea');
	await page.keyboard.type('3/4 + 1/8');
	await page.keyboard.press('Enter');
	await expect(page.locator('math').last()).toBeVisible();
});

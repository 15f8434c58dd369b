import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import type { Item } from '../../src/lib/domain/exercise/item';
import { readItem, readSeed } from '../../tools/testing/practise';
import { answerRightly } from './answer-rightly';
import { expect } from './phone';
import { say } from './texts';

export const LESSON = 'fractions-equivalent';

/** Opens the practice of a lesson and waits for its first exercise. */
export async function openPractice(page: Page, address: string, lesson = LESSON): Promise<void> {
	await page.goto(`${address}/practice/${lesson}`);
	await expect(page.locator('[data-seed]')).toBeVisible();
}

/** Answers so many items rightly, each from its question to the next one. */
export async function practise(page: Page, items: number): Promise<void> {
	for (let done = 0; done < items; done++) await goOn(page, await answerRightly(page, 'en'));
}

/** Goes on to the next item, which may take a moment to come. */
export async function goOn(page: Page, item: Item, language = 'en'): Promise<void> {
	await page.getByRole('button', { name: say(language, 'practice.next'), exact: true }).click();
	await expect(page.locator('[data-seed]')).not.toHaveAttribute('data-seed', item.seed);
}

/** Answers rightly until an item of the wanted kind is on the screen; gives it, not yet answered. */
export async function practiseUntil(page: Page, isWanted: (item: Item) => boolean): Promise<Item> {
	for (let passed = 0; passed < 12; passed++) {
		const item = await readItem(page);
		if (isWanted(item)) return item;
		await practise(page, 1);
	}
	throw new Error('no such item in twelve');
}

/** Answers rightly until a worked example is on the screen. */
export async function practiseUntilExample(page: Page, language = 'en'): Promise<void> {
	const example = page.getByRole('button', { name: say(language, 'practice.nowYou'), exact: true });
	for (let passed = 0; passed < 12; passed++) {
		if (await example.isVisible()) return;
		await goOn(page, await answerRightly(page, language), language);
	}
	throw new Error('no example in twelve');
}

/** Does what is left of an item whose beginning was done for her, in one line. */
export async function finishLines(page: Page, language = 'en'): Promise<Item> {
	const item = await readSeed(page);
	const right = rightInput(item);
	if (right.kind !== 'typed') throw new Error(`${item.seed} is not worked by lines`);
	await typeAnswer(page, right.text);
	await page.keyboard.press('Enter');
	await expect(page.getByText(say(language, 'practice.right'))).toBeVisible();
	return item;
}

/** Types over what stands in the answer's boxes, key by key. */
export async function typeAnswer(page: Page, text: string): Promise<void> {
	const fields = page.locator('main').getByRole('textbox');
	for (const field of await fields.all()) await field.fill('');
	await fields.first().focus();
	await page.keyboard.type(text);
}

import type { Page } from 'playwright/test';
import type { Item } from '../../src/lib/domain/exercise/item';
import { readItem } from '../../tools/testing/practise';
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
export async function goOn(page: Page, item: Item): Promise<void> {
	await page.getByRole('button', { name: say('en', 'practice.next'), exact: true }).click();
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

/** Types over what stands in the answer's boxes, key by key. */
export async function typeAnswer(page: Page, text: string): Promise<void> {
	const fields = page.locator('main').getByRole('textbox');
	for (const field of await fields.all()) await field.fill('');
	await fields.first().focus();
	await page.keyboard.type(text);
}

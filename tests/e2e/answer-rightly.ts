import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import type { Item } from '../../src/lib/domain/exercise/item';
import { answerItem, readItem } from '../../tools/testing/practise';
import { expect } from './phone';
import { say } from './texts';

/** Answers the item on the screen rightly and sees it told so; the next item is not asked for. */
export async function answerRightly(page: Page, language: string): Promise<Item> {
	const item = await readItem(page);
	await answerItem(page, item, rightInput(item), language);
	await expect(page.getByText(say(language, 'practice.right'))).toBeVisible();
	return item;
}

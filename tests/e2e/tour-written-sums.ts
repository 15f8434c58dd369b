import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { asksWhy } from '../../src/lib/domain/exercise/help/ask-why';
import { HELP_TIMES } from '../../src/lib/domain/exercise/help/help-offer';
import { helpLadder } from '../../src/lib/domain/exercise/help/ladder';
import { whyMenuFor } from '../../src/lib/domain/exercise/help/why-menu';
import type { Item } from '../../src/lib/domain/exercise/item';
import { lineQuestion, startPractice } from '../../src/lib/domain/learning/practice-session';
import { answerItem, readItem } from '../../tools/testing/practise';
import { expect } from './phone';
import { openPractice } from './practising';
import { button, type Tour } from './tour';

const LESSON = 'adding-subtracting';

/** A sum worked in columns, and the question why something works, which is asked now and then. */
export async function visitWrittenSums(tour: Tour): Promise<void> {
	await openPractice(tour.page, tour.address, LESSON);
	await visitColumns(tour);
	await visitWhy(tour);
}

/** Filled in wrongly, helped with to the end, and filled in rightly. */
async function visitColumns(tour: Tour): Promise<void> {
	const { page, look } = tour;
	let item = await readItem(page);
	while (item.task?.kind !== 'columns') item = await answerAndGoOn(tour, item);
	const digits = digitsFromRight(item);
	await expect(page.locator('[data-active]')).toBeVisible();
	await look('columns');
	await fillIn(page, [(digits[0] ?? 0) === 9 ? 8 : (digits[0] ?? 0) + 1]);
	await button(tour, 'practice.check').click();
	await expect(page.locator('.feedback.wrong')).toBeVisible();
	await look('columns: a wrong place');
	const rungs = helpLadder(item, 0).length;
	for (let rung = 1; rung <= rungs; rung++) {
		await button(tour, rung === 1 ? 'practice.hint' : 'practice.nextHint').click();
		await expect(page.locator('.help ol > li')).toHaveCount(rung);
		await look(`columns: hint ${rung}`);
		await page.clock.fastForward(HELP_TIMES.readMs);
	}
	await fillIn(page, digits);
	await button(tour, 'practice.check').click();
	await expect(page.locator('.feedback.right')).toBeVisible();
	await page.locator('details').first().locator('summary').click();
	await look('columns: right');
	await goOn(tour, item);
}

/** Answers until the question comes, picks an idea that is not the one, and is told. */
async function visitWhy(tour: Tour): Promise<void> {
	const { page, language, look } = tour;
	// A new visit, so that it is known how many answers were right since it was asked.
	await openPractice(page, tour.address, LESSON);
	for (let right = 0; ;) {
		const item = await readItem(page);
		const moment = `${item.templateId} ${item.seed} 0 done`;
		if (item.task) right++;
		const isMoment = !!item.task && asksWhy(moment, right);
		const question = lineQuestion(startPractice(item, 0), { decimalSign: 'point', memory: undefined });
		const menu = isMoment && question && whyMenuFor(question, moment);
		if (menu) {
			await answerItem(page, item, rightInput(item), language);
			const choices = page.locator('.why li button');
			await expect(choices).toHaveCount(menu.choices.length);
			await look('why?');
			await choices.nth(menu.choices.findIndex(({ id }) => id !== menu.rightId)).click();
			await look('why? told');
			return;
		}
		if (isMoment) right = 0;
		await answerAndGoOn(tour, item);
	}
}

/** The digits of a whole result in the order they are written. */
function digitsFromRight(item: Item): readonly number[] {
	const input = rightInput(item);
	if (input.kind !== 'typed' || !/^\d+$/.test(input.text)) throw new Error(`${item.seed} has no whole result`);
	return [...input.text].reverse().map(Number);
}

/** Types digits from where the caret of the grid is. */
async function fillIn(page: Page, digits: readonly number[]): Promise<void> {
	await page.locator('[data-active]').focus();
	await page.keyboard.type(digits.join(''));
}

async function answerAndGoOn(tour: Tour, item: Item): Promise<Item> {
	await answerItem(tour.page, item, rightInput(item), tour.language);
	await expect(tour.page.locator('.feedback.right')).toBeVisible();
	return goOn(tour, item);
}

async function goOn(tour: Tour, item: Item): Promise<Item> {
	await button(tour, 'practice.next').click();
	await expect(tour.page.locator('[data-seed]')).not.toHaveAttribute('data-seed', item.seed);
	return readItem(tour.page);
}

import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import type { Item } from '../../src/lib/domain/exercise/item';
import { answerItem, readItem } from '../../tools/testing/practise';
import { beginAs } from './learner';
import { expect, test } from './phone';
import { goOn, openPractice, practise } from './practising';
import { putRow, readTries } from './stored-rows';
import { say } from './texts';

const LESSON = 'fractions-adding';
const HOUR_MS = 60 * 60 * 1000;
const names = { need: 'Finding equivalent fractions', skill: 'Finding a common denominator' };
const there = say('en', 'learning.chosenNeed', names);
const back = say('en', 'learning.chosenBack', names);

const asksFor = ({ skills }: Item, skillId: string): boolean => skills.some((id) => id === skillId);

/** Cannot do it alone: needs a hint, and where a number is asked for also tries a wrong one. */
async function fail(page: Page): Promise<void> {
	const item = await readItem(page);
	await page.getByRole('button', { name: say('en', 'practice.hint'), exact: true }).click();
	if (item.answer.kind === 'number') await answerItem(page, item, { kind: 'typed', text: '9999' }, 'en');
	await answerItem(page, item, rightInput(item), 'en');
	await goOn(page, item);
}

/**
 * In a placement yesterday she found a common denominator: so she likely knows equivalent fractions too, but was never
 * asked for them.
 */
async function placeYesterday(page: Page): Promise<void> {
	const [first] = await readTries(page);
	if (!first) throw new Error('nothing was answered yet');
	await putRow(page, 'attempts', {
		...first,
		...{ id: 'placing:1', deviceId: 'placing', seq: 1, at: first.at - 24 * HOUR_MS, seed: 'placed', tryNumber: 1 },
		...{ purpose: 'placement', outcome: 'right', hintsSeen: 0, answerKind: 'number' },
		...{ skills: ['common-denominator'], bearsOn: ['equivalent-fractions'] }
	});
	// As after a restore.
	await putRow(page, 'settings', { scope: first.ownerId, key: 'needsRecount', value: true });
}

/** Goes on with one item: all is well but finding a common denominator and what it needs. True if it was the former. */
async function goOnStruggling(page: Page): Promise<boolean> {
	const item = await readItem(page);
	const isHard = asksFor(item, 'common-denominator');
	if (isHard || asksFor(item, 'equivalent-fractions')) await fail(page);
	else await practise(page, 1);
	return isHard;
}

async function struggleUntil(page: Page, reason: string): Promise<void> {
	for (let passed = 0; passed < 25; passed++) {
		if (await page.getByText(reason).isVisible()) return;
		await goOnStruggling(page);
	}
	throw new Error(`no "${reason}" in twenty-five`);
}

test('a child who struggles is led to what is missing and back, and may go back before', async ({ site, phone }) => {
	test.setTimeout(300_000);
	const page = await phone.open();
	await page.clock.install();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	await openPractice(page, site.address, LESSON);
	await practise(page, 1);
	await placeYesterday(page);
	await openPractice(page, site.address, LESSON);

	// She goes back by herself, and is not led there again in this sitting.
	await struggleUntil(page, there);
	const { seed } = await readItem(page);
	await page.getByRole('button', { name: say('en', 'practice.goBackNow', names) }).click();
	await expect(page.locator('[data-seed]')).not.toHaveAttribute('data-seed', seed);
	await expect(page.getByText(back)).toBeVisible();
	await openPractice(page, site.address, LESSON);
	await expect(page.getByText(back)).toBeVisible();
	for (let failed = 0; failed < 2;) {
		if (await goOnStruggling(page)) failed++;
		await expect(page.getByText(there)).toHaveCount(0);
	}

	// In the next one she stays until it is firm, when the page is opened again too.
	await page.clock.fastForward(9 * HOUR_MS);
	await openPractice(page, site.address, LESSON);
	await struggleUntil(page, there);
	expect(asksFor(await readItem(page), 'equivalent-fractions')).toBe(true);
	await fail(page);
	await openPractice(page, site.address, LESSON);
	await expect(page.getByText(there)).toBeVisible();
	for (let items = 1; items < 6 && (await page.getByText(there).isVisible()); items++) await practise(page, 1);
	await expect(page.getByText(back)).toBeVisible();
	expect(asksFor(await readItem(page), 'common-denominator')).toBe(true);
	const detour = { needId: 'equivalent-fractions', skillId: 'common-denominator' };
	expect((await readTries(page)).at(-1)).toMatchObject({ lessonId: 'fractions-equivalent', detour });
});

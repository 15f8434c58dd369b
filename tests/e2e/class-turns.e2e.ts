import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import type { Item } from '../../src/lib/domain/exercise/item';
import { answerItem, readItem } from '../../tools/testing/practise';
import { expect, test } from './phone';
import { LESSON } from './practising';
import { findProfile, readRows, readTries } from './stored-rows';
import { beginClass } from './teaching';
import { say } from './texts';
import type { Rows } from '../../src/lib/storage/tables';

type Values = Readonly<Record<string, string | number>>;
const button = (page: Page, key: string, values: Values = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });
const choice = (page: Page, key: string) => page.getByRole('combobox', { name: say('en', key) });
const turn = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });

const PUPILS = ['Amina', 'Baraka', 'Chege'];

async function triesOf(page: Page, nickname: string): Promise<readonly Rows['attempts'][]> {
	const { id } = await findProfile(page, nickname);
	return (await readTries(page)).filter(({ profileId }) => profileId === id);
}

/** The phone has arrived: the question shows, and is answered rightly. */
async function answer(page: Page): Promise<Item> {
	await expect(page.locator('[data-seed]')).toHaveCount(0);
	await button(page, 'classroom.boardQuestion').click();
	const item = await readItem(page);
	await answerItem(page, item, rightInput(item), 'en');
	await expect(page.getByText(say('en', 'practice.right'))).toBeVisible();
	return item;
}

async function openClass(page: Page, address: string): Promise<void> {
	await page.goto(`${address}/class`);
	await page.getByRole('link', { name: /5B/ }).click();
}

test('the phone goes round a class in airplane mode, and goes on in the same order after it was switched off', async ({
	site,
	phone
}) => {
	test.setTimeout(180_000);
	let page = await phone.open();
	await beginClass(page, site.address, PUPILS);
	await site.stop();
	await link(page, 'classroom.seeClass').click();
	await link(page, 'classroom.turns').click();
	await choice(page, 'classroom.boardLesson').selectOption(LESSON);
	await button(page, 'classroom.turnsStart').click();

	await expect(turn(page)).toHaveText(say('en', 'classroom.turnsGive', { names: 'Amina' }));
	const first = await answer(page);
	expect(await triesOf(page, 'Amina')).toMatchObject([{ seed: first.seed, outcome: 'right', purpose: 'practice' }]);
	expect(await triesOf(page, 'Baraka')).toEqual([]);
	await button(page, 'classroom.turnsNext', { names: 'Baraka' }).click();

	await expect(turn(page)).toHaveText(say('en', 'classroom.turnsGive', { names: 'Baraka' }));
	const second = await answer(page);

	// The battery is taken out before Baraka has handed the phone on.
	expect(await triesOf(page, 'Baraka')).toMatchObject([{ seed: second.seed, outcome: 'right' }]);
	const baraka = await findProfile(page, 'Baraka');
	await expect.poll(async () => JSON.stringify(await readRows(page, 'settings'))).toContain(`"lastId":"${baraka.id}"`);
	await phone.close();
	page = await phone.open();
	await openClass(page, site.address);
	await link(page, 'classroom.turns').click();
	await button(page, 'classroom.turnsContinue', { names: 'Chege' }).click();

	// Chege is away: the phone goes round again.
	await button(page, 'classroom.raisedAway', { name: 'Chege' }).click();
	await expect(turn(page)).toHaveText(say('en', 'classroom.turnsGive', { names: 'Amina' }));
	const third = await answer(page);
	expect((await triesOf(page, 'Amina')).map(({ seed }) => seed)).toEqual([first.seed, third.seed]);
	expect(await triesOf(page, 'Chege')).toEqual([]);
});

test('a few learners answer together, and it counts for each who is here', async ({ site, phone }) => {
	const page = await phone.open();
	await beginClass(page, site.address, PUPILS);
	await link(page, 'classroom.seeClass').click();
	await link(page, 'classroom.turns').click();
	await choice(page, 'classroom.boardLesson').selectOption(LESSON);
	await choice(page, 'classroom.turnsTogetherLabel').selectOption({
		label: say('en', 'classroom.turnsTogether_other', { count: 3 })
	});
	await button(page, 'classroom.turnsStart').click();
	await expect(turn(page)).toHaveText(say('en', 'classroom.turnsGiveTogether', { names: 'Amina, Baraka and Chege' }));
	await button(page, 'classroom.raisedAway', { name: 'Baraka' }).click();
	await expect(turn(page)).toHaveText(say('en', 'classroom.turnsGiveTogether', { names: 'Amina and Chege' }));
	const { seed } = await answer(page);
	for (const name of ['Amina', 'Chege'])
		expect(await triesOf(page, name)).toMatchObject([{ seed, outcome: 'right', purpose: 'group' }]);
	expect(await triesOf(page, 'Baraka')).toEqual([]);
});

test('worksheets are printed, and their letters are entered days later, once', async ({ site, phone }) => {
	test.setTimeout(180_000);
	let page = await phone.open();
	await beginClass(page, site.address, PUPILS);
	await site.stop();
	await link(page, 'classroom.seeClass').click();
	await link(page, 'classroom.paper').click();
	await choice(page, 'classroom.paperKind').selectOption({ label: say('en', 'classroom.paperOwn') });
	await button(page, 'classroom.paperMake').click();
	await expect(page.getByRole('heading', { name: 'Amina', exact: true })).toBeVisible();
	await expect(page.locator('.page-of .code')).toHaveText('5B-01-1');
	// There is no printer here.
	await page.evaluate(() => {
		window.print = () => undefined;
	});
	await button(page, 'classroom.print').click();
	await expect.poll(async () => JSON.stringify(await readRows(page, 'settings'))).toContain('"paperSheets"');
	await expect(page.locator('.page-of')).toHaveCount(3);
	await page.emulateMedia({ media: 'print' });
	for (const code of ['5B-01-1', '5B-02-1', '5B-03-1'])
		await expect(page.locator('.page-of .code', { hasText: code })).toBeVisible();
	await expect(page.getByRole('heading', { name: say('en', 'classroom.paperKey') })).toBeVisible();
	await expect(button(page, 'classroom.print')).toBeHidden();

	await phone.close();
	page = await phone.open();
	await openClass(page, site.address);
	await link(page, 'classroom.paper').click();
	await page
		.getByRole('region', { name: say('en', 'classroom.paperPrinted') })
		.getByRole('button')
		.click();
	await button(page, 'classroom.paperOpen', { name: 'Baraka' }).click();
	await expect(page.getByText('5B-02-1')).toBeVisible();
	await expect(button(page, 'classroom.paperSave')).toBeDisabled();
	// The last box is empty.
	for (const number of [1, 2, 3, 4]) await button(page, 'classroom.paperLetter', { number, letter: 'A' }).click();
	await button(page, 'classroom.paperSave').click();
	await expect(button(page, 'classroom.paperDone', { name: 'Baraka' })).toBeVisible();
	await expect(button(page, 'classroom.paperOpen', { name: 'Amina' })).toBeVisible();

	const tries = await triesOf(page, 'Baraka');
	expect(tries.map(({ purpose, answerKind }) => `${purpose} ${answerKind}`)).toEqual(
		Array.from({ length: 4 }, () => 'board choice')
	);
	expect(await readTries(page)).toHaveLength(4);
	await button(page, 'classroom.paperDone', { name: 'Baraka' }).click();
	await expect(page.getByText(say('en', 'classroom.paperCounted'))).toBeVisible();
	await expect(button(page, 'classroom.paperSave')).toHaveCount(0);
	await expect(page.getByText(say('en', 'classroom.paperNone', { number: 5 }))).toBeAttached();
});

import type { Page } from 'playwright/test';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { findProfile, readRows, readTries } from './stored-rows';
import { beginClass, countTeacherFiles } from './teaching';
import { say } from './texts';
import type { Rows } from '../../src/lib/storage/tables';

const PUPILS = Array.from({ length: 60 }, (_, place) => `Pupil ${place + 1}`);
const ITEMS = 10;

const button = (page: Page, key: string, values: Readonly<Record<string, string | number>> = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });

/** Three raise a wrong letter, one is away, all the others raise the right one. */
async function enterLetters(page: Page, isFirst: boolean): Promise<void> {
	await button(page, 'classroom.boardLetters').click();
	const grid = page.locator('[data-right]');
	const right = Number(await grid.getAttribute('data-right'));
	const letters = page.locator('.letters button');
	await letters.nth(right === 0 ? 1 : 0).click();
	for (const pupil of [0, 1, 2]) await grid.getByRole('button').nth(pupil).click();
	// Who is away stays away for the next question.
	if (isFirst) {
		await button(page, 'classroom.letterAway').click();
		await grid.getByRole('button').nth(59).click();
	}
	await letters.nth(right).click();
	await button(page, 'classroom.boardRest', { letter: 'ABCDE'[right] ?? '' }).click();
	await expect(page.getByText(say('en', 'classroom.boardAllIn'))).toBeVisible();
}

test('one phone, sixty pupils: ten questions at the board, with the server off and the tab killed in between', async ({
	site,
	phone
}) => {
	test.setTimeout(180_000);
	let page = await phone.open();
	await beginClass(page, site.address, PUPILS);
	await site.stop();
	await link(page, 'classroom.seeClass').click();
	await link(page, 'classroom.board').click();
	await button(page, 'classroom.boardStart').click();
	for (let item = 0; item < ITEMS; item++) {
		await enterLetters(page, item === 0);
		if (item === 4) {
			// The battery is taken out with sixty letters on the screen, none of them stored as an answer yet.
			await expect
				.poll(async () => JSON.stringify(await readRows(page, 'settings')))
				.toMatch(new RegExp(`"letters":\\{(?:"[^"]+":\\d,?){59}\\}`));
			await phone.close();
			page = await phone.open();
			await page.goto(`${site.address}/class`);
			await page.getByRole('link', { name: /5B/ }).click();
			await link(page, 'classroom.board').click();
			await button(page, 'classroom.boardContinue', { number: 5 }).click();
			await button(page, 'classroom.boardLetters').click();
			await expect(page.getByText(say('en', 'classroom.boardAllIn'))).toBeVisible();
		}
		await button(page, 'classroom.boardNext').click();
	}
	await expect(page.getByText(say('en', 'classroom.boardDone'))).toBeVisible();

	const tries = await readTries(page);
	expect(tries).toHaveLength(59 * ITEMS);
	expect(new Set(tries.map(({ id }) => id)).size).toBe(59 * ITEMS);
	expect(new Set(tries.map(({ purpose, answerKind }) => `${purpose} ${answerKind}`))).toEqual(
		new Set(['board choice'])
	);
	const first = await findProfile(page, 'Pupil 1');
	const ofFirst = tries.filter(({ profileId }) => profileId === first.id);
	expect(ofFirst.map(({ outcome }) => outcome)).toEqual(Array.from({ length: ITEMS }, () => 'wrong'));
	expect(ofFirst.some(({ misconceptionId }) => misconceptionId !== undefined)).toBe(true);

	await link(page, 'classroom.seeClass').click();
	const help = page.getByRole('region', { name: say('en', 'classroom.helpToday') });
	for (const name of ['Pupil 1', 'Pupil 2', 'Pupil 3'])
		await expect(help.getByRole('link', { name, exact: true })).toBeVisible();
	await expect(help.getByRole('link')).toHaveCount(3);
	await expect(
		page.getByText(say('en', 'classroom.sinceWeekText', { active: 59, total: 60, skills: '' }).slice(0, 45))
	).toBeVisible();

	// The class list is how a pupil finds herself; what she does counts with what she raised.
	await page.goto(`${site.address}/profiles`);
	await page.getByText(say('en', 'profiles.classOf', { name: '5B' })).click();
	await page.getByRole('button', { name: 'Pupil 2', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'home.hello', { name: 'Pupil 2' }));
	await expect(link(page, 'home.myClasses')).toHaveCount(0);
});

test('a phone without a teacher fetches nothing of the pages of teachers', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	await waitUntilStored(page);
	expect(site.requests.filter((path) => path.endsWith('/class.html') || path.endsWith('/class'))).toEqual([]);
	expect(await page.evaluate(countTeacherFiles)).toBe(0);
});

test('a class goes with its learners and all they have done, and nothing of anybody else', async ({ site, phone }) => {
	const page = await phone.open();
	await beginClass(page, site.address, PUPILS);
	await link(page, 'classroom.seeClass').click();
	await link(page, 'classroom.board').click();
	await button(page, 'classroom.boardStart').click();
	await enterLetters(page, true);
	await button(page, 'classroom.boardNext').click();
	await expect.poll(async () => (await readTries(page)).length).toBe(59);
	await page.locator('header a.back').click();
	await link(page, 'classroom.editLearners').click();
	await button(page, 'classroom.deleteClass').click();
	await expect(
		page.getByText(say('en', 'classroom.deleteClassText', { pupils: 60, answers: 59, assignments: 0 }))
	).toBeVisible();
	await button(page, 'classroom.deleteForGood').click();
	await expect(page.getByText(say('en', 'classroom.noClass'))).toBeVisible();
	expect((await readRows<Rows['profiles']>(page, 'profiles')).map(({ nickname }) => nickname)).toEqual(['Okoth']);
	expect(await readTries(page)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { beginAs } from './learner';
import { expect, test, TEACHER, waitUntilStored } from './phone';
import { readRows } from './stored-rows';
import { say } from './texts';
import type { Rows } from '../../src/lib/storage/tables';

const GIFT = `::Fish::Which one swims? {=tilapia ~goat}

Tell of your village. {}

Half of 8? {#4}`;

const button = (page: Page, key: string, values: Readonly<Record<string, string | number>> = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });
const field = (page: Page, key: string, values: Readonly<Record<string, string | number>> = {}) =>
	page.getByRole('textbox', { name: say('en', key, values), exact: true });
const questions = (page: Page) => readRows<Rows['questions']>(page, 'questions');

/** A teacher at his questions; from here on the phone is in airplane mode. */
async function beginWriting(page: Page, site: { readonly address: string; stop(): Promise<void> }): Promise<void> {
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Okoth', isTeacher: true });
	await waitUntilStored(page, TEACHER);
	await site.stop();
	await link(page, 'home.myClasses').click();
	await link(page, 'classroom.ownQuestions').click();
}

test('a question is written offline, survives a killed tab, and counts once nothing is wrong with it', async ({
	site,
	phone
}) => {
	let page = await phone.open();
	await beginWriting(page, site);
	await link(page, 'write.newQuestion').click();
	await field(page, 'write.question').fill('Which one swims?');
	await field(page, 'write.option', { number: 1 }).fill('tilapia');
	await expect(button(page, 'write.save')).toBeDisabled();
	await expect.poll(async () => JSON.stringify(await questions(page))).toContain('tilapia');
	await phone.close();

	page = await phone.open();
	await page.goto(`${site.address}/write`);
	await page.getByRole('link', { name: /Which one swims/ }).click();
	await expect(field(page, 'write.option', { number: 1 })).toHaveValue('tilapia');
	await field(page, 'write.option', { number: 2 }).fill('goat');
	await field(page, 'write.feedback', { number: 2 }).fill('It walks.');
	await expect(page.getByText(say('en', 'write.allDone'))).toBeVisible();
	await page.getByRole('radio', { name: 'goat' }).click();
	await button(page, 'practice.check').click();
	await expect(page.getByText('It walks.').last()).toBeVisible();
	await button(page, 'write.save').click();
	await expect(link(page, 'write.lessonTitle')).toBeVisible();
	expect((await questions(page)).map(({ content }) => Object.keys(content as object))).toEqual([['saved']]);
	// Tries in the preview are nobody's answers.
	expect(await readRows(page, 'attempts')).toEqual([]);
});

test('questions come in from a file, go out again, and become a lesson that can be practised', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await beginWriting(page, site);
	await link(page, 'write.importTitle').click();
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'fish.txt', mimeType: 'text/plain', buffer: Buffer.from(GIFT) });
	await expect(page.getByText(say('en', 'write.unsupportedEssay'))).toBeVisible();
	expect(await questions(page)).toEqual([]);
	await button(page, 'write.importTake_other', { count: 2 }).click();
	await expect(page.getByRole('link', { name: /Fish/ })).toBeVisible();

	await page.getByText(say('en', 'write.export'), { exact: true }).click();
	const saving = page.waitForEvent('download');
	await button(page, 'write.saveGift').click();
	expect(readFileSync(await (await saving).path(), 'utf8')).toContain('=tilapia');

	await link(page, 'write.lessonTitle').click();
	await field(page, 'write.lessonName').fill('Our fish');
	await button(page, 'write.lessonMake_other', { count: 2 }).click();
	await expect(page.getByText(say('en', 'write.lessonMade', { title: 'Our fish' }))).toBeVisible();
	const handing = page.waitForEvent('download');
	await button(page, 'write.lessonSave').click();
	expect((await handing).suggestedFilename()).toBe('Our-fish.darasa');
	await link(page, 'write.lessonOpen').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our fish');
	await button(page, 'lesson.practise').click();
	await expect(page.locator('[data-seed]')).toBeVisible();
});

test('an exercise of a lesson becomes a question of his own; a question can be moved and deleted', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await beginWriting(page, site);
	await link(page, 'write.pickTitle').click();
	await button(page, 'write.pickTake').click();
	await expect(field(page, 'write.question')).not.toHaveValue('');
	await field(page, 'write.name').fill('Taken over');
	await expect.poll(async () => JSON.stringify(await questions(page))).toContain('Taken over');
	await page.locator('header a.back').click();
	await page.getByRole('button', { name: say('en', 'write.actions', { question: 'Taken over' }) }).click();
	await button(page, 'write.delete').click();
	await button(page, 'classroom.deleteForGood').click();
	await expect(page.getByText(say('en', 'write.none'))).toBeVisible();
	expect(await questions(page)).toEqual([]);
});

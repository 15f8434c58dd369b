import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { putAnswer, readItem } from '../../tools/testing/practise';
import { catchMessages, giveWork, takeLink } from './giving';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { findProfile, readRows, readTries } from './stored-rows';
import { beginClass } from './teaching';
import { say } from './texts';
import type { Rows } from '../../src/lib/storage/tables';

const LESSON = 'fractions-equivalent';
const EXERCISES = 2;

const button = (page: Page, key: string, values: Readonly<Record<string, string | number>> = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });

async function takeFile(page: Page): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'sharing.sendFile').click()]);
	const path = await download.path();
	return path;
}

/** Opens the link in airplane mode, compares the words, takes the work and does it. */
async function doWork(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(page.getByText(say('en', 'assigned.asksWho', { teacher: 'Okoth' }))).toBeVisible();
	await button(page, 'assigned.trustAndTake').click();
	await link(page, 'assigned.toWork').click();
	await link(page, 'assigned.goOn').click();
	for (let done = 0; done < EXERCISES; done++) {
		const item = await readItem(page);
		await expect(button(page, 'practice.hint')).toHaveCount(0);
		await putAnswer(page, item, rightInput(item), 'en');
		await button(page, 'practice.check').click();
		await button(page, 'practice.next').click();
	}
}

test('a teacher gives work by a link and a learner hands it in by message and by file, with the server off', async ({
	site,
	phone,
	otherPhone
}) => {
	test.setTimeout(240_000);
	const teacher = await phone.open();
	await catchMessages(teacher);
	await beginClass(teacher, site.address, ['Amina', 'Baraka']);
	// Two more phones that hold Darasa already.
	const learner = await otherPhone.open();
	await catchMessages(learner);
	await learner.goto(site.address);
	await beginAs(learner, { nickname: 'Amina' });
	await waitUntilStored(learner);
	const workLink = await giveWork(teacher, EXERCISES);
	await site.stop();

	await doWork(learner, workLink);
	await learner.goto(`${site.address}/`);
	await expect(learner.getByText(say('en', 'assigned.allDone'))).toBeVisible();
	await link(learner, 'assigned.handIn').click();
	await button(learner, 'assigned.handIn').click();
	await expect(learner.getByRole('img', { name: say('en', 'assigned.codeOfResult', { name: 'Amina' }) })).toBeVisible();
	const slipLink = await takeLink(learner);
	const slipFile = await takeFile(learner);

	// The same work again asks nobody and loses nothing.
	await learner.goto(workLink);
	await button(learner, 'assigned.take').click();
	await expect(learner.getByText(say('en', 'assigned.taken'))).toBeVisible();
	const received = (await readRows<Rows['assignments']>(learner, 'assignments')).filter(
		({ role }) => role === 'received'
	);
	expect(received).toHaveLength(1);

	// The teacher takes in the message, then the same as a file, then a damaged one.
	await button(teacher, 'profiles.done').click();
	await teacher.locator('header a.back').click();
	await link(teacher, 'classroom.collect').click();
	const paste = teacher.getByLabel(say('en', 'classroom.collectPaste'));
	await paste.fill(`Look: ${slipLink}`);
	await button(teacher, 'classroom.collectTake').click();
	await expect(teacher.getByText(/^Amina: 2 new answers/)).toBeVisible();
	await teacher.locator('input[type=file]').setInputFiles(slipFile);
	await expect(teacher.getByText(say('en', 'classroom.tookNothing', { name: 'Amina' }))).toBeVisible();
	await paste.fill(slipLink.slice(0, -4) + 'AAAA');
	await button(teacher, 'classroom.collectTake').click();
	await expect(teacher.getByText(say('en', 'sharing.errorDamaged'))).toBeVisible();

	const amina = await findProfile(teacher, 'Amina');
	const tries = (await readTries(teacher)).filter(({ profileId }) => profileId === amina.id);
	const own = (await readTries(learner)).filter(({ lessonId }) => lessonId === LESSON);
	expect(tries.map(({ id, templateId, seed, outcome }) => ({ id, templateId, seed, outcome }))).toEqual(
		own.map(({ id, templateId, seed, outcome }) => ({ id, templateId, seed, outcome }))
	);
	await link(teacher, 'classroom.seeClass').click();
	await expect(
		teacher.getByText(say('en', 'classroom.sinceWeekText', { active: 1, total: 2, skills: '' }).slice(0, 44))
	).toBeVisible();

	// A slip is closed to any other teacher, and a learner is told whose it is.
	await learner.goto(slipLink);
	await expect(learner.getByText(say('en', 'assigned.slipForTeacher'))).toBeVisible();
});

test('bad letters change nothing: a cut link, a damaged file, a strange file', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Amina' });
	await waitUntilStored(page);
	await page.goto(`${site.address}/receive#bAQEAAAAA`);
	await expect(page.getByRole('alert')).toHaveText(say('en', 'sharing.errorDamaged'));
	const file = test.info().outputPath('letter.txt');
	writeFileSync(file, 'DARASA-LETTER 1\nnot a letter.\nAAAA\nDARASA-END\n');
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(page.getByRole('alert')).toHaveText(say('en', 'sharing.errorDamaged'));
	writeFileSync(file, 'A shopping list');
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(page.getByRole('alert')).toHaveText(say('en', 'common.receiveUnknown'));
	expect(await readRows(page, 'assignments')).toEqual([]);
});

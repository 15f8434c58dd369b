import type { Page } from 'playwright/test';
import { catchMessages, takeLink } from './giving';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { readRows } from './stored-rows';
import { beginClass } from './teaching';
import { say } from './texts';

const button = (page: Page, key: string) => page.getByRole('button', { name: say('en', key), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });

async function takeIn(page: Page, letter: string): Promise<void> {
	await page.getByLabel(say('en', 'classroom.collectPaste')).fill(letter);
	await button(page, 'classroom.collectTake').click();
}

test('a learner joins a class by its code, with the server off, and is in it once', async ({
	site,
	phone,
	otherPhone
}) => {
	test.setTimeout(240_000);
	const teacher = await phone.open();
	await catchMessages(teacher);
	await beginClass(teacher, site.address, ['Baraka', 'Chebet']);
	const learner = await otherPhone.open();
	await catchMessages(learner);
	await learner.goto(site.address);
	await beginAs(learner, { nickname: 'Amina', picture: 'profiles.pictureElephant' });
	await waitUntilStored(learner);
	await site.stop();

	await link(teacher, 'classroom.join').click();
	await expect(teacher.getByRole('img', { name: say('en', 'classroom.codeOfClass', { name: '5B' }) })).toBeVisible();
	const invitation = await takeLink(teacher);

	// Whose class it is, and what the answer holds, stands there before anything is made.
	await learner.goto(invitation);
	await expect(learner.getByText(say('en', 'assigned.asksWhoInvites', { teacher: 'Okoth' }))).toBeVisible();
	await expect(learner.getByText(say('en', 'assigned.joinHolds'))).toBeVisible();
	await button(learner, 'assigned.trustAndJoin').click();
	await expect(learner.getByRole('img', { name: say('en', 'assigned.codeOfJoin', { name: 'Amina' }) })).toBeVisible();
	const answer = await takeLink(learner);
	expect(await readRows(learner, 'assignments')).toEqual([]);

	await link(teacher, 'classroom.joinCollect').click();
	await takeIn(teacher, answer);
	await expect(teacher.getByText(say('en', 'classroom.tookNew', { name: 'Amina' }))).toBeVisible();
	await takeIn(teacher, answer);
	await expect(teacher.getByText(say('en', 'classroom.tookAgain', { name: 'Amina' }))).toBeVisible();
	const pupils = (await readRows<{ nickname: string; picture: string; pupilOf?: string }>(teacher, 'profiles')).filter(
		({ pupilOf }) => pupilOf !== undefined
	);
	expect(pupils.map(({ nickname }) => nickname).sort()).toEqual(['Amina', 'Baraka', 'Chebet']);
	expect(pupils.find(({ nickname }) => nickname === 'Amina')?.picture).toBe('elephant');

	// The learner's own answer opens for the teacher of that class only.
	await learner.goto(answer);
	await expect(learner.getByText(say('en', 'assigned.joinForTeacher'))).toBeVisible();
});

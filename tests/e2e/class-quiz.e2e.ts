import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { putAnswer, readSeed } from '../../tools/testing/practise';
import { catchMessages, takeLink } from './giving';
import { beginAs } from './learner';
import { expect, test, TEACHER, waitUntilStored } from './phone';
import { findProfile, readTries } from './stored-rows';
import { say } from './texts';

const LESSON = 'fractions-equivalent';
const SKILL = 'simplest-form';
const QUESTIONS = 3;

const button = (page: Page, key: string, values: Readonly<Record<string, string | number>> = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });

async function makeClass(page: Page): Promise<void> {
	await link(page, 'home.myClasses').click();
	await page.getByLabel(say('en', 'classroom.className')).fill('5B');
	await button(page, 'classroom.makeClass').click();
	await page.getByLabel(say('en', 'classroom.namesLabel')).fill('Amina\nBaraka');
	await button(page, 'classroom.addNames_other', { count: 2 }).click();
	await link(page, 'classroom.seeClass').click();
	await link(page, 'classroom.give').click();
}

/** Makes a quiz on one skill, looks at its questions first, and gives its link. */
async function giveQuiz(page: Page): Promise<string> {
	await page.getByRole('radio', { name: say('en', 'classroom.giveKindQuiz') }).check({ force: true });
	await page.getByRole('checkbox', { name: 'Equivalent fractions and comparing' }).check();
	await page.getByText(say('en', 'classroom.giveSkills')).click();
	await page.getByRole('checkbox', { name: /simplest form/i }).check();
	await page.getByRole('spinbutton', { name: say('en', 'classroom.giveCount') }).fill(String(QUESTIONS));
	await page.getByText(say('en', 'classroom.quizLook')).click();
	await expect(page.getByText(say('en', 'assigned.rightAnswer'))).toHaveCount(QUESTIONS);
	await button(page, 'classroom.giveMake').click();
	await expect(page.getByRole('img', { name: say('en', 'classroom.codeOfWork', { name: '5B' }) })).toBeVisible();
	return takeLink(page);
}

/** Exercises of one skill, in the same lesson. */
async function giveSkill(page: Page): Promise<string> {
	await button(page, 'profiles.done').click();
	await page.getByRole('checkbox', { name: 'Equivalent fractions and comparing' }).check();
	await page.getByText(say('en', 'classroom.giveSkills')).click();
	await page.getByRole('checkbox', { name: /simplest form/i }).check();
	await page.getByLabel(say('en', 'classroom.giveExercises')).fill('2');
	await button(page, 'classroom.giveMake').click();
	await expect(page.getByRole('img', { name: say('en', 'classroom.codeOfWork', { name: '5B' }) })).toBeVisible();
	return takeLink(page);
}

test('a teacher gives a quiz and a skill by link, and a killed tab goes on with its question, with the server off', async ({
	site,
	phone,
	otherPhone
}) => {
	test.setTimeout(240_000);
	const teacher = await phone.open();
	await catchMessages(teacher);
	await teacher.goto(site.address);
	await beginAs(teacher, { nickname: 'Okoth', isTeacher: true });
	await waitUntilStored(teacher, TEACHER);
	const learner = await otherPhone.open();
	await catchMessages(learner);
	await learner.goto(site.address);
	await beginAs(learner, { nickname: 'Amina' });
	await waitUntilStored(learner);
	await site.stop();
	await makeClass(teacher);
	const quizLink = await giveQuiz(teacher);
	const skillLink = await giveSkill(teacher);

	// The quiz: one question right, then the tab is opened anew, one left out, one right.
	await learner.goto(quizLink);
	await expect(learner.getByText(say('en', 'assigned.quizOf_other', { count: QUESTIONS }))).toBeVisible();
	await button(learner, 'assigned.trustAndTake').click();
	await link(learner, 'assigned.toWork').click();
	await link(learner, 'assigned.goOn').click();
	const place = (at: number) => learner.getByText(say('en', 'assigned.quizPlace', { place: at, total: QUESTIONS }));
	const answer = async () => {
		const item = await readSeed(learner);
		expect(item.skills).toContain(SKILL);
		await putAnswer(learner, item, rightInput(item), 'en');
		await button(learner, 'assigned.quizAnswer').click();
	};
	await expect(place(1)).toBeVisible();
	await expect(button(learner, 'practice.hint')).toHaveCount(0);
	await answer();
	await expect(place(2)).toBeVisible();
	await expect(learner.getByText(say('en', 'practice.right'))).toHaveCount(0);
	const { seed } = await readSeed(learner);
	await learner.reload();
	await expect(place(2)).toBeVisible();
	expect((await readSeed(learner)).seed).toBe(seed);
	await button(learner, 'assigned.quizLeaveOut').click();
	await expect(place(3)).toBeVisible();
	await answer();
	await expect(learner.getByText(say('en', 'assigned.quizRight', { right: 2, total: QUESTIONS }))).toBeVisible();
	await expect(learner.getByText(say('en', 'assigned.rightAnswer'))).toHaveCount(1);
	await link(learner, 'assigned.handIn').click();
	await button(learner, 'assigned.handIn').click();
	const slipLink = await takeLink(learner);

	// The teacher gets the same answers to the very items.
	await button(teacher, 'profiles.done').click();
	await teacher.locator('header a.back').click();
	await link(teacher, 'classroom.collect').click();
	await teacher.getByLabel(say('en', 'classroom.collectPaste')).fill(slipLink);
	await button(teacher, 'classroom.collectTake').click();
	await expect(teacher.getByText(/^Amina: 3 new answers/)).toBeVisible();
	const amina = await findProfile(teacher, 'Amina');
	const outline = (tries: Awaited<ReturnType<typeof readTries>>) =>
		tries.map(({ id, seed: of, outcome, purpose }) => ({ id, of, outcome, purpose }));
	const taken = (await readTries(teacher)).filter(({ profileId }) => profileId === amina.id);
	expect(outline(taken)).toEqual(outline(await readTries(learner)));
	expect(taken.map(({ purpose }) => purpose)).toEqual(['quiz', 'quiz', 'quiz']);

	// The skill: practice from the work asks nothing else.
	await learner.goto(skillLink);
	await button(learner, 'assigned.take').click();
	await link(learner, 'assigned.toWork').click();
	await link(learner, 'assigned.goOn').click();
	await expect(learner).toHaveURL(new RegExp(`/practice/${LESSON}#work/`));
	const item = await readSeed(learner);
	expect(item.skills).toContain(SKILL);
});

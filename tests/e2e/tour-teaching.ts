import { expect } from './phone';
import { say } from './texts';
import { button, open, type Tour } from './tour';

/** What a teacher types on this tour. */
export const TEACHING_NAMES = [
	...['Musa has 12 mangoes and gives 5 away.', 'Musa has {a} mangoes and gives {b} away.'],
	...['Musa has', 'mangoes and gives', 'away.', 'a - b', 'Roots', '1. Roots', 'A root drinks.']
];

const link = ({ page, language }: Tour, key: string) =>
	page.getByRole('link', { name: say(language, key), exact: true });
const radio = ({ page, language }: Tour, key: string) =>
	page.getByRole('radio', { name: say(language, key), exact: true });
const field = ({ page, language }: Tour, key: string) =>
	page.getByRole('textbox', { name: say(language, key), exact: true });

/** From the page of the class: every kind of work, its code, how learners join, and where results come in. */
export async function visitGiving(tour: Tour): Promise<void> {
	const { page, look, language } = tour;
	const words = (key: string) => page.getByText(say(language, key), { exact: true });
	await link(tour, 'classroom.give').click();
	await page.getByRole('checkbox').nth(1).check();
	await words('classroom.giveSkills').click();
	await words('classroom.giveMore').click();
	await look('/class/give, exercises');
	await radio(tour, 'classroom.giveKindReview').check({ force: true });
	await look('/class/give, a review');
	await radio(tour, 'classroom.giveKindQuiz').check({ force: true });
	await words('classroom.quizLook').click();
	await expect(words('assigned.rightAnswer').first()).toBeVisible();
	await look('/class/give, a quiz');
	await button(tour, 'classroom.giveMake').click();
	await expect(page.getByRole('img').first()).toBeVisible();
	await look('/class/give, the code');
	await button(tour, 'profiles.done').click();
	await expect(words('classroom.givenBefore')).toBeVisible();
	await look('/class/give, given before');
	await page.locator('header a.back').click();
	await link(tour, 'classroom.collect').click();
	await field(tour, 'classroom.collectPaste').fill('Amina');
	await button(tour, 'classroom.collectTake').click();
	await expect(page.getByRole('alert')).toBeVisible();
	await look('/class/collect, nothing in it');
	await page.locator('header a.back').click();
	await link(tour, 'classroom.editLearners').click();
	await link(tour, 'classroom.join').click();
	await expect(page.getByRole('img').first()).toBeVisible();
	await look('/class/join');
}

/** Own questions and screens, and what is made of them. */
export async function visitWriting(tour: Tour): Promise<void> {
	const { page, look } = tour;
	await open(tour, '/write');
	await look('/write, nothing yet');
	await link(tour, 'write.newQuestion').click();
	await look('/write/question, which kind?');
	await radio(tour, 'write.kindNumber').check({ force: true });
	await field(tour, 'write.question').fill('Musa has 12 mangoes and gives 5 away.');
	await field(tour, 'write.answer').fill('7');
	// From right to left a number stands between marks that nobody sees.
	for (const number of ['12', '5']) await page.getByRole('button').filter({ hasText: number }).first().click();
	await look('/write/question, numbers that are drawn');
	await open(tour, '/write');
	await look('/write, a question');
	await open(tour, '/write/screens');
	await button(tour, 'write.screenAdd').click();
	await field(tour, 'write.screenName').fill('Roots');
	await field(tour, 'write.screenWords').fill('A root drinks.');
	await look('/write/screens, a screen');
	for (const route of ['/write/lesson', '/write/import', '/write/pick']) {
		await open(tour, route);
		await expect(page.locator('main').getByText(/\p{L}/u).first()).toBeVisible();
		await look(route);
	}
}

import { beginAs } from './learner';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { answerItem, readItem } from '../../tools/testing/practise';
import { expect } from './phone';
import { say } from './texts';
import { button, closeDialog, enlargeText, open, type Tour } from './tour';
import { TEACHING_NAMES, visitGiving, visitWriting } from './tour-teaching';

/** Names that are on the screens of this tour. */
export const CLASS_NAMES = [
	...['Okoth', '5B', 'Amina', 'Baraka', 'Chege', 'Nyota', 'Amina and Baraka'],
	...['5B-01-1', '5B-02-1', '5B-03-1'],
	...TEACHING_NAMES,
	...'ABCDE'
];

/** A tour draws the same numbers after each start: without this a new profile would get the id of an old one. */
async function skipDraws({ page }: Tour, bytes: number): Promise<void> {
	await page.evaluate((count) => void crypto.getRandomValues(new Uint8Array(count)), bytes);
}

/** Gives the teacher the size of text that the tour began with. */
async function keepTextSize(tour: Tour, size: string | null): Promise<void> {
	if (size === null || size === '100') return;
	await enlargeText(tour);
	await open(tour, '/');
	await skipDraws(tour, 202);
}

/** A teacher comes to the phone, makes a class and asks it at the board; every page of his is looked at. */
export async function visitClasses(tour: Tour): Promise<void> {
	const { page, look, language } = tour;
	const link = (key: string) => page.getByRole('link', { name: say(language, key), exact: true });
	await open(tour, '/profiles');
	await skipDraws(tour, 101);
	const size = await page.locator('html').getAttribute('data-text-size');
	await button(tour, 'profiles.add').click();
	await beginAs(page, { language, nickname: 'Okoth', picture: 'profiles.pictureCow', isTeacher: true });
	// A new profile has the usual size of text again; these pages are looked at in hers.
	await keepTextSize(tour, size);
	await link('home.myClasses').click();
	await page.getByLabel(say(language, 'classroom.className')).fill('5B');
	await look('/class, none yet');
	await button(tour, 'classroom.makeClass').click();
	await page.getByLabel(say(language, 'classroom.namesLabel')).fill('Amina\nBaraka\nChege\nAmina');
	await look('/class/learners, a name twice');
	await page.getByLabel(say(language, 'classroom.namesLabel')).fill('Amina\nBaraka\nChege');
	// The tour's numbers come round again every 32: these learners must not get the teacher's.
	await skipDraws(tour, 5);
	await page.locator('form button[type=submit]').first().click();
	await page.getByLabel(say(language, 'classroom.groupName')).fill('Nyota');
	await button(tour, 'classroom.makeGroup').click();
	await page.getByRole('button', { name: /Chege/ }).click();
	await page.getByRole('combobox').selectOption({ label: 'Nyota' });
	await look('/class/learners, a learner');
	await closeDialog(tour);
	await look('/class/learners');
	await button(tour, 'classroom.deleteClass').click();
	await look('/class/learners, delete the class?');
	await closeDialog(tour);
	await link('classroom.seeClass').click();
	await expect(page.getByRole('heading', { name: say(language, 'classroom.helpToday') })).toBeVisible();
	await look('/class, nothing known');
	await link('classroom.board').click();
	await look('/class/board, which lesson?');
	await button(tour, 'classroom.boardStart').click();
	for (let turn = 0; turn < 3; turn++) {
		await expect(button(tour, 'classroom.boardLetters')).toBeVisible();
		if (turn === 0) await look('/class/board, a question');
		// By key: with the clock of the page held, a long page is sometimes not yet scrolled where a tap would go.
		await button(tour, 'classroom.boardLetters').press('Enter');
		const right = Number(await page.locator('[data-right]').getAttribute('data-right'));
		// Two raise a wrong letter each time, so that there is something to report.
		for (const pupil of [/Amina/, /Baraka/]) {
			await page
				.locator('.letters button')
				.nth(right === 0 ? 1 : 0)
				.click();
			await page.getByRole('button', { name: pupil }).click();
		}
		if (turn === 0) {
			await button(tour, 'classroom.boardShowResult').click();
			await look('/class/board, letters');
		}
		await button(tour, 'classroom.boardNext').click();
	}
	await page.locator('header a.back').click();
	await expect(page.locator('section a').first()).toBeVisible();
	for (const more of await page.locator('summary').all()) await more.click();
	await look('/class, a report');
	await link('classroom.map').click();
	await expect(page.getByRole('table')).toBeVisible();
	await look('/class/map');
	await page.locator('tbody a').first().click();
	await expect(page.getByRole('heading', { name: say(language, 'classroom.openMistakes') })).toBeVisible();
	await look('/class/learner');
	await visitTurns(tour);
	await visitPaper(tour);
	await openClass(tour);
	await visitGiving(tour);
	await visitWriting(tour);
	await open(tour, '/profiles');
	await page.locator('summary').first().click();
	await look('/profiles, a class');
}

async function openClass(tour: Tour): Promise<void> {
	await open(tour, '/class');
	await tour.page.getByRole('link', { name: /5B/ }).click();
}

/** The phone goes to one learner, then to three together. */
async function visitTurns(tour: Tour): Promise<void> {
	const { page, look, language } = tour;
	const together = page.getByRole('combobox', { name: say(language, 'classroom.turnsTogetherLabel') });
	await openClass(tour);
	await page.getByRole('link', { name: say(language, 'classroom.turns'), exact: true }).click();
	await button(tour, 'classroom.turnsStart').click();
	await expect(button(tour, 'classroom.boardQuestion')).toBeVisible();
	await look('/class/turns, one learner');
	await button(tour, 'classroom.boardQuestion').click();
	const item = await readItem(page);
	await look('/class/turns, a question');
	await answerItem(page, item, rightInput(item), language);
	await expect(page.getByText(say(language, 'practice.right'))).toBeVisible();
	await look('/class/turns, answered');
	await page.getByRole('link', { name: say(language, 'classroom.turnsStop'), exact: true }).click();
	await page.getByRole('link', { name: say(language, 'classroom.turns'), exact: true }).click();
	await together.selectOption('3');
	await look('/class/turns, which lesson and who?');
	await button(tour, 'classroom.turnsStart').click();
	await expect(button(tour, 'classroom.boardQuestion')).toBeVisible();
	await look('/class/turns, three learners');
}

async function visitPaper(tour: Tour): Promise<void> {
	const { page, look, language } = tour;
	await openClass(tour);
	await page.getByRole('link', { name: say(language, 'classroom.paper'), exact: true }).click();
	await expect(button(tour, 'classroom.paperMake')).toBeVisible();
	await look('/class/paper, which questions?');
	await page.getByRole('combobox', { name: say(language, 'classroom.paperKind') }).selectOption({ index: 1 });
	await button(tour, 'classroom.paperMake').click();
	await expect(button(tour, 'classroom.print')).toBeEnabled();
	await look('/class/paper, a sheet');
	await page.evaluate(() => {
		window.print = () => undefined;
	});
	await button(tour, 'classroom.print').click();
	await expect(page.locator('.page-of')).toHaveCount(3);
	await button(tour, 'classroom.paperToSheets').click();
	await expect(page.getByRole('region').getByRole('button')).toHaveCount(1);
	await look('/class/paper, what was printed');
	await page.getByRole('region').getByRole('button').click();
	await look('/class/paper, whose letters?');
	await page.getByRole('button', { name: /Amina/ }).click();
	await look('/class/paper, letters');
	await page.getByRole('group').nth(0).getByRole('button').first().click();
	await button(tour, 'classroom.paperSave').click();
	await page.getByRole('button', { name: /Amina/ }).click();
	await expect(page.getByText(say(language, 'classroom.paperCounted'))).toBeVisible();
	await look('/class/paper, letters that are counted');
}

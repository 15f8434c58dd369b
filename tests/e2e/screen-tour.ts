import type { Page } from 'playwright/test';
import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import { HELP_TIMES } from '../../src/lib/domain/exercise/help/help-offer';
import { helpLadder } from '../../src/lib/domain/exercise/help/ladder';
import { answerItem, putAnswer, readItem } from '../../tools/testing/practise';
import { beginAs } from './learner';
import { expect } from './phone';
import { finishLines, goOn, LESSON, openPractice, practiseUntilExample } from './practising';
import { findProfile, putRow, readTries } from './stored-rows';
import { say } from './texts';
import { button, closeDialog, open, type Tour } from './tour';
import { visitWrittenSums } from './tour-written-sums';

/** Ids drawn from one fixed row, so that each tour meets the same exercises. */
function drawAlwaysTheSame(): void {
	let drawn = 0;
	crypto.getRandomValues = (array) => {
		if (array instanceof Uint8Array) for (let at = 0; at < array.length; at++) array[at] = (drawn++ * 37 + 11) & 255;
		return array;
	};
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** First run, on a phone whose clock the test holds. */
export async function beginTour(page: Page, address: string, language: string): Promise<void> {
	await page.addInitScript(drawAlwaysTheSame);
	await page.clock.install();
	await page.goto(address);
	await beginAs(page, { language, nickname: 'Thandi' });
}

/** Every screen that has words, with its dialogs, its feedback and its faults. */
export async function walkThroughEverything(tour: Tour): Promise<void> {
	await visitLesson(tour);
	await visitExample(tour);
	await visitPractice(tour);
	await visitWrittenSums(tour);
	await visitMistakes(tour);
	await visitHomeAndProgress(tour);
	await visitPair(tour);
	await visitProfiles(tour);
	await visitAsk(tour);
	await visitFiles(tour);
	await visitModel(tour);
	await visitPlacement(tour);
	await visitBreak(tour);
	await visitFailures(tour);
}

async function visitLesson(tour: Tour): Promise<void> {
	const { page, look } = tour;
	await open(tour, `/lesson/${LESSON}`);
	await page.locator('article button').first().click();
	await look('a term');
	await closeDialog(tour);
	await button(tour, 'common.language').click();
	await look('the languages');
	await closeDialog(tour);
	for (let screen = 1; ; screen++) {
		await look(`lesson, screen ${screen}`);
		const check = button(tour, 'practice.check');
		if (await check.isVisible()) {
			await check.click();
			await look(`lesson, screen ${screen}: nothing put in`);
		}
		const next = button(tour, 'lesson.next');
		if (!(await next.isVisible())) break;
		await next.click();
	}
	await open(tour, `/lesson/${LESSON}/sheet`);
	await look('the sheet of a lesson');
}

/** A worked example, and what is left to do of the two items after it. */
async function visitExample(tour: Tour): Promise<void> {
	const { page, address, language, look } = tour;
	await openPractice(page, address, 'perimeter-area');
	await practiseUntilExample(page, language);
	await look('a worked example');
	await button(tour, 'practice.nowYou').click();
	for (const faded of ['Last', 'Half'] as const) {
		await expect(page.getByText(say(language, `practice.faded${faded}`))).toBeVisible();
		await look(`practice, faded: ${faded}`);
		await goOn(page, await finishLines(page, language), language);
	}
}

async function visitPractice(tour: Tour): Promise<void> {
	const { page, address, language, look } = tour;
	await openPractice(page, address);
	for (let place = 1; place <= 5; place++) {
		const item = await readItem(page);
		const where = `practice, ${item.templateId}`;
		await look(where);
		const [known] = item.knownWrongs;
		if (item.answer.kind !== 'order') {
			await button(tour, 'practice.check').click();
			await expect(page.locator('.feedback.unreadable')).toBeVisible();
			await look(`${where}: nothing put in`);
		}
		if (known && place % 2 === 1) {
			await answerItem(page, item, wrongInput(known), language);
			await expect(page.locator('.feedback.wrong')).toBeVisible();
			await look(`${where}: wrong`);
			const rungs = helpLadder(item, 0).length;
			for (let rung = 1; rung <= rungs; rung++) {
				await button(tour, rung === 1 ? 'practice.hint' : 'practice.nextHint').click();
				await expect(page.locator('.help ol > li')).toHaveCount(rung);
				await look(`${where}: hint ${rung}`);
				await page.clock.fastForward(HELP_TIMES.readMs);
			}
			await look(`${where}: all hints`);
			await button(tour, 'practice.showSolution').click();
			await look(`${where}: solution`);
		} else {
			await answerItem(page, item, rightInput(item), language);
			await expect(page.locator('.feedback.right')).toBeVisible();
			await page.locator('details').first().locator('summary').click();
			await look(`${where}: right`);
		}
		await button(tour, 'practice.next').click();
		await expect(page.locator('[data-seed]')).not.toHaveAttribute('data-seed', item.seed);
	}
}

/** A contrasting pair, the moment when a mistake is overcome, and the list of those met. */
async function visitMistakes(tour: Tour): Promise<void> {
	const { page, language, look } = tour;
	const [newest] = (await readTries(page)).slice(-1);
	let seq = 700;
	const put = (daysAgo: number, change: object): Promise<void> => {
		const id = `mistake:${seq}`;
		const unaided = { outcome: 'right', tryNumber: 1, hintsSeen: 0, purpose: 'practice', seed: id };
		const at = Date.now() - daysAgo * DAY_MS;
		return putRow(page, 'attempts', { ...newest, ...unaided, id, seq: seq++, at, ...change } as never);
	};
	const shown = (misconceptionId: string) => ({ outcome: 'wrong', misconceptionId, couldShow: [misconceptionId] });
	const against = (misconceptionId: string) => ({ couldShow: [misconceptionId] });
	await put(30, shown('keeps-old-tops'));
	await put(29, shown('adds-tops-and-bottoms'));
	await put(28, against('keeps-old-tops'));
	await put(27, against('keeps-old-tops'));
	await put(26, shown('crosses-out-digits'));
	await put(25, against('crosses-out-digits'));
	await put(24, against('crosses-out-digits'));
	await put(23, shown('crosses-out-digits'));
	await put(22, shown('compares-gaps'));
	await put(21, against('adds-tops-and-bottoms'));
	await open(tour, `/practice/${LESSON}#adds-tops-and-bottoms`);
	for (const place of [1, 2]) {
		const item = await readItem(page);
		await look(`contrast ${place}`);
		await answerItem(page, item, rightInput(item), language);
		await button(tour, 'practice.next').click();
		await expect(page.locator('[data-seed]')).not.toHaveAttribute('data-seed', item.seed);
	}
	await open(tour, '/progress');
	await expect(page.getByText(say(language, 'progress.mistakesIntro'))).toBeVisible();
	await page.locator('summary').click();
	await look('mistakes met');
}

async function visitPair(tour: Tour): Promise<void> {
	const { page, language, look } = tour;
	const thandi = await findProfile(page, 'Thandi');
	await putRow(page, 'profiles', { ...thandi, id: 'amina', nickname: 'Amina', picture: 'goat' });
	await open(tour, `/pair#${LESSON}`);
	await page.getByRole('button', { name: 'Amina' }).click();
	await look('pair: who plays');
	await button(tour, 'pair.begin').click();
	for (const [solver, judge] of [
		['Thandi', 'Amina'],
		['Amina', 'Thandi']
	] as const) {
		const item = await readItem(page);
		await look(`pair: ${solver} solves`);
		const [known] = item.knownWrongs;
		await putAnswer(page, item, known && judge === 'Thandi' ? wrongInput(known) : rightInput(item), language);
		// Right to left the name is set apart by marks that nobody sees.
		await page.locator('main').getByRole('button', { name: judge }).click();
		await page.locator('[value="right"]').check({ force: true });
		await page.locator('[value="worked-out"]').check({ force: true });
		await look(`pair: ${judge} judges`);
		await button(tour, 'pair.see').click();
		await look(`pair: ${solver} is judged`);
		if (judge === 'Thandi') break;
		await page.locator('main').getByRole('button', { name: judge }).click();
		await expect(page.locator('[data-seed]')).not.toHaveAttribute('data-seed', item.seed);
	}
	await button(tour, 'pair.stop').click();
	await look('pair: done');
}

async function visitHomeAndProgress(tour: Tour): Promise<void> {
	const { page, look } = tour;
	const thandi = await findProfile(page, 'Thandi');
	await putRow(page, 'profiles', { ...thandi, id: 'juma', nickname: 'Juma', lock: aLock() });
	const [newest] = (await readTries(page)).slice(-1);
	// Days enough for a reminder of the backup, and a pause after which another child may have answered.
	for (const days of [1 / 24, 1, 2, 3]) {
		await putRow(page, 'attempts', {
			...newest,
			id: `old:${days}`,
			seq: 900 + Math.floor(days),
			at: Date.now() - days * DAY_MS
		});
	}
	await open(tour, '/');
	await expect(page.getByText(say(tour.language, 'home.installHeading'))).toBeVisible();
	await look('home');
	await open(tour, '/progress');
	await expect(page.getByText(say(tour.language, 'progress.giveAnswers'))).toBeVisible();
	await look('progress');
	await open(tour, '/settings');
	await look('settings');
	await button(tour, 'settings.checkUpdates').click();
	await expect(page.getByText(say(tour.language, 'settings.updateNewest'))).toBeVisible();
	await look('settings: the newest Darasa');
	await putRow(page, 'profiles', { ...thandi, kind: 'guest' });
	await open(tour, '/');
	await expect(page.getByText(say(tour.language, 'home.guestNote'))).toBeVisible();
	await look('home of a guest');
	await putRow(page, 'profiles', thandi);
}

/** A lock that nothing opens. */
function aLock() {
	return { kind: 'number', salt: 'ab'.repeat(16), iterations: 1, hash: 'cd'.repeat(32) };
}

async function visitProfiles(tour: Tour): Promise<void> {
	const { page, look } = tour;
	await open(tour, '/profiles');
	await look('profiles');
	await page.getByRole('button', { name: 'Juma' }).click();
	await look('a lock');
	await button(tour, 'profiles.forgotten').click();
	for (let failure = 1; failure <= 5; failure++) await page.keyboard.type('1234');
	await expect(page.getByRole('dialog').getByRole('status')).toContainText(/\d/);
	await look('a lock: wait');
	await page
		.getByRole('button', { name: say(tour.language, 'profiles.delete', { name: 'Juma' }).slice(0, 8) })
		.last()
		.click();
	await look('deleting');
	await closeDialog(tour);
	await closeDialog(tour);
	await button(tour, 'profiles.manage').click();
	await look('profiles: change');
	for (const kind of ['Number', 'Pictures'] as const) {
		await button(tour, `profiles.lock${kind}`).click();
		await look(`a new lock: ${kind}`);
		await closeDialog(tour);
	}
	await page.getByRole('button', { name: 'Thandi' }).first().click();
	await open(tour, '/welcome');
	await look('welcome: language');
	await button(tour, 'welcome.next').click();
	await look('welcome: picture');
}

async function visitAsk(tour: Tour): Promise<void> {
	const { page, look } = tour;
	await open(tour, '/ask');
	for (const [where, question, answer] of [
		['a sum', '3/4 + 1/8', '.result'],
		['a passage', 'what is a denominator?', 'article'],
		['a long text', 'why '.repeat(400), '[aria-busy=false] p']
	] as const) {
		await page.getByRole('textbox').fill(question);
		await button(tour, 'ask.send').click();
		await expect(page.locator(answer).first()).toBeVisible();
		await look(`ask: ${where}`);
	}
	await page.locator('main details summary').click();
	await look('ask: what was asked before');
}

async function visitFiles(tour: Tour): Promise<void> {
	const { page, look } = tour;
	await open(tour, '/backup');
	const arriving = page.waitForEvent('download');
	await page.locator('main .button').first().click();
	const saved = await (await arriving).path();
	await expect(page.getByRole('status')).toBeVisible();
	await page.locator('input[type=file]').setInputFiles('package.json');
	await expect(page.getByRole('alert')).toBeVisible();
	await look('backup: saved, and a wrong file');
	await page.locator('input[type=file]').setInputFiles(saved);
	await expect(button(tour, 'backup.restore')).toBeVisible();
	await look('backup: found');
	await open(tour, '/receive');
	await page.locator('input[type=file]').setInputFiles('package.json');
	await expect(page.getByRole('alert')).toBeVisible();
	await look('a file that is unknown');
	await page.locator('input[type=file]').setInputFiles('static/packs/darasa-core.darasa');
	await expect(page.getByRole('status')).toBeVisible();
	await look('a pack');
	await open(tour, '/packs');
	await expect(page.getByRole('listitem').first()).toBeVisible();
	await look('lesson packs');
}

async function visitModel(tour: Tour): Promise<void> {
	await open(tour, '/model');
	await expect(tour.page.locator('main .button').first()).toBeVisible();
	await tour.look('language model');
}

async function visitPlacement(tour: Tour): Promise<void> {
	const { page, look } = tour;
	await open(tour, '/placement');
	await expect(button(tour, 'placement.unknownGrade')).toBeVisible();
	await look('placement: which grade');
	await button(tour, 'placement.unknownGrade').click();
	for (let isAsked = true; isAsked;) {
		const seed = await page.locator('[data-seed]').getAttribute('data-seed');
		await look(`placement: ${seed}`);
		await button(tour, 'placement.notYet').click();
		const next = page.locator(`[data-seed]:not([data-seed="${seed}"])`);
		const end = page.getByRole('link', { name: say(tour.language, 'placement.begin'), exact: true });
		await expect(next.or(end)).toBeVisible();
		isAsked = await next.isVisible();
	}
	await look('placement: where to begin');
}

async function visitBreak(tour: Tour): Promise<void> {
	const { page, address, language, look } = tour;
	await openPractice(page, address);
	const heading = page.getByRole('heading', { name: say(language, 'practice.breakHeading') });
	while (!(await heading.isVisible())) {
		await page.clock.fastForward('07:00');
		const item = await readItem(page);
		await answerItem(page, item, rightInput(item), language);
		await expect(page.locator('.feedback.right')).toBeVisible();
		await button(tour, 'practice.next').click();
		await expect(heading.or(page.locator(`[data-seed]:not([data-seed="${item.seed}"])`))).toBeVisible();
	}
	await look('a break');
	await open(tour, '/');
	await look('home when the day is done');
}

async function visitFailures(tour: Tour): Promise<void> {
	const { page, look } = tour;
	await open(tour, '/lesson/no-such-lesson');
	await look('nothing here');
	await open(tour, '/');
	await page.clock.fastForward('10:00');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('dialog')).toBeVisible();
	await look('still you?');
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('darasa', 990);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
			})
	);
	await page.reload();
	await expect(page.getByRole('alert')).toBeVisible();
	await look('a database of a later Darasa');
}

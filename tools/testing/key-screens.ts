import type { Page } from 'playwright';
import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import { beginAs } from './learner';
import { answerItem, readItem } from './practise';
import { say } from './texts';

interface KeyScreens {
	readonly page: Page;
	readonly address: string;
	/** The interface language, chosen on the way. */
	readonly language: string;
	/** Called at each of the eight screens. */
	readonly look: (where: string) => Promise<void>;
}

const LESSON = 'fractions-equivalent';

/** Walks a new phone from the first page to a teacher's class. */
export async function walkKeyScreens(walk: KeyScreens): Promise<void> {
	const { page, address, language, look } = walk;
	await page.goto(address);
	await beginAs(page, { language, nickname: 'Thandi' });
	// The day is worked out a moment after the page shows.
	await page.locator('main a[href*="/lesson/"]').first().waitFor();
	await look('home');
	await open(walk, `/lesson/${LESSON}`);
	await look('lesson');
	await visitPractice(walk);
	await open(walk, '/ask');
	await page.getByRole('textbox').fill('3/4 + 1/8');
	await press(walk, 'ask.send');
	await page.locator('.result').first().waitFor();
	await look('ask');
	await open(walk, '/settings');
	await look('settings');
	await open(walk, '/welcome');
	await look('welcome');
	await visitClass(walk);
}

async function open({ page, address }: KeyScreens, route: string): Promise<void> {
	await page.goto(address + route);
	await page.getByRole('heading', { level: 1 }).waitFor();
}

function press({ page, language }: KeyScreens, key: string): Promise<void> {
	return page.getByRole('button', { name: say(language, key), exact: true }).click();
}

/** A question; then a mislook that has a name, with the first hint. */
async function visitPractice(walk: KeyScreens): Promise<void> {
	const { page, language, look } = walk;
	await open(walk, `/practice/${LESSON}`);
	let item = await readItem(page);
	await look('practice');
	while (item.knownWrongs.length === 0) {
		await answerItem(page, item, rightInput(item), language);
		await press(walk, 'practice.next');
		await page.locator(`[data-seed]:not([data-seed="${item.seed}"])`).waitFor();
		item = await readItem(page);
	}
	const [known] = item.knownWrongs;
	if (known) await answerItem(page, item, wrongInput(known), language);
	await page.locator('.feedback.wrong').waitFor();
	await press(walk, 'practice.hint');
	await page.locator('.help ol > li').first().waitFor();
	await look('wrong, with help');
}

/** A teacher comes to the same phone and makes a class. */
async function visitClass(walk: KeyScreens): Promise<void> {
	const { page, language, look } = walk;
	await open(walk, '/profiles');
	await press(walk, 'profiles.add');
	await beginAs(page, { language, nickname: 'Okoth', picture: 'profiles.pictureCow', isTeacher: true });
	await open(walk, '/class');
	await page.getByLabel(say(language, 'classroom.className')).fill('5B');
	await press(walk, 'classroom.makeClass');
	await page.getByLabel(say(language, 'classroom.namesLabel')).fill('Amina\nBaraka\nChege');
	await page.locator('form button[type=submit]').first().click();
	await page.getByRole('link', { name: say(language, 'classroom.seeClass'), exact: true }).click();
	await page.getByRole('heading', { name: say(language, 'classroom.helpToday') }).waitFor();
	await look('class');
}

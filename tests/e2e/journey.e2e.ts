import type { Page } from 'playwright/test';
import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import { answerItem, readItem } from '../../tools/testing/practise';
import { beginAs, changeLanguage } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { goOn, LESSON, openPractice } from './practising';
import { readTries } from './stored-rows';
import { say } from './texts';

interface Journey {
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly nickname: string;
	readonly country: string;
	/** 9 March 2031, as it is told there. */
	readonly examDay: string;
	/** The third screen of eight. */
	readonly place: string;
	/** Changed to in the middle of a lesson, and back. */
	readonly otherLanguage: string;
	readonly question: string;
	/** A word of the answer, which is in her language. */
	readonly answer: string;
	/** The language of lessons: hers, or English where they have no text in hers. */
	readonly taughtIn: string;
	/** Offered where she types, as many keyboards lack them. */
	readonly letters: string;
}

const ANSWERING_LESSON = 'states-of-matter';

const JOURNEYS: readonly Journey[] = [
	{
		language: 'sw',
		direction: 'ltr',
		nickname: 'Achieng',
		country: 'KE',
		examDay: '9 Machi 2031',
		place: '3 / 8',
		otherLanguage: 'am',
		question: 'mvuke ni nini?',
		answer: 'mvuke',
		taughtIn: 'sw',
		letters: ''
	},
	{
		language: 'ar',
		direction: 'rtl',
		nickname: 'سلمى',
		country: 'EG',
		examDay: '٩ مارس ٢٠٣١',
		place: '٣ / ٨',
		otherLanguage: 'sw',
		question: 'ما هو بخار الماء؟',
		answer: 'بخار',
		taughtIn: 'ar',
		letters: ''
	},
	{
		language: 'am',
		direction: 'ltr',
		nickname: 'ሰላማዊት',
		country: 'ET',
		examDay: '30 የካቲት 2023',
		place: '3 / 8',
		otherLanguage: 'ar',
		question: 'የውሃ ተን ምንድን ነው?',
		answer: 'ተን',
		taughtIn: 'am',
		letters: ''
	},
	{
		language: 'yo',
		direction: 'ltr',
		nickname: 'Fọláṣadé',
		country: 'NG',
		examDay: '9 Oṣù Ẹrẹ̀nà 2031',
		place: '3 / 8',
		otherLanguage: 'ar',
		// Without the tones of "Kí ni gáàsì?", as children type it.
		question: 'ki ni gaasi?',
		answer: 'gáàsì',
		taughtIn: 'en',
		letters: 'ẹọṣàá'
	}
];

for (const journey of JOURNEYS) {
	const { language, country, nickname, question, taughtIn } = journey;
	const tell = (key: string, values = {}): string => say(language, key, values);
	const button = (page: Page, key: string) => page.getByRole('button', { name: tell(key), exact: true });
	const source = (page: Page) => page.locator(`article.found a[href*="/lesson/${ANSWERING_LESSON}"]`);

	test(`a child learns, practises and asks in airplane mode, and finds everything again, in ${language}`, async ({
		site,
		newPhone: phone
	}) => {
		const first = await phone.open();
		await first.goto(site.address);
		await beginAs(first, { language, nickname });
		await waitUntilStored(first);
		await expect(first.getByText(tell('home.ready'))).toBeVisible();
		await phone.close();
		await site.stop();

		let page = await phone.open();
		await page.goto(site.address);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(nickname);
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		await expect(page.locator('html')).toHaveAttribute('dir', journey.direction);
		await expectNoSidewaysScroll(page);
		await livesIn(page, journey, site.address);

		await page.goto(site.address);
		await page.locator(`a[href$="/lesson/${LESSON}"]`).first().click();
		await expect(page.locator(`article[lang=${taughtIn}]`)).toBeVisible();
		await seeBothWords(page, language);
		await button(page, 'lesson.next').click();
		await button(page, 'lesson.next').click();
		await expect(page.getByText(journey.place)).toBeVisible();
		await expectMathsToTheRight(page);
		await expectNoSidewaysScroll(page);

		await changeLanguage(page, language, journey.otherLanguage);
		await changeLanguage(page, journey.otherLanguage, language);
		await expect(page.getByText(journey.place)).toBeVisible();

		await openPractice(page, site.address);
		const finished = await errAndBeHelped(page, language);
		const tries = await readTries(page);
		expect(tries.filter(({ outcome }) => outcome === 'right')).toHaveLength(finished);
		expect(tries.some(({ hintsSeen }) => hintsSeen > 0)).toBe(true);
		await expectNoSidewaysScroll(page);

		await page.goto(`${site.address}/ask`);
		await expect(page.getByRole('group', { name: tell('common.moreLetters') }).getByRole('button')).toHaveText([
			...journey.letters
		]);
		await page.getByRole('textbox').fill(question);
		await button(page, 'ask.send').click();
		await expect(page.locator(`article.found > [lang=${language}]`)).toContainText(journey.answer);
		await expectNoSidewaysScroll(page);
		await source(page).click();
		await expect(page).toHaveURL(new RegExp(`/lesson/${ANSWERING_LESSON}`));
		await phone.close();

		page = await phone.open();
		await page.goto(`${site.address}/progress`);
		await expect(
			page.getByText(tell(`progress.daysLearned_${new Intl.PluralRules(language).select(1)}`, { count: 1 }))
		).toBeVisible();
		expect(await readTries(page)).toHaveLength(tries.length);
		await expectNoSidewaysScroll(page);
		await page.goto(`${site.address}/settings`);
		await expect(page.getByText(journey.examDay)).toBeVisible();
		await page.goto(`${site.address}/lesson/${LESSON}`);
		await expect(page.getByText(journey.place)).toBeVisible();
		await page.goto(`${site.address}/ask`);
		await page.getByRole('textbox').fill('3/4 + 1/8');
		await button(page, 'ask.send').click();
		await expect(page.locator('math').last()).toBeVisible();
		await expectMathsToTheRight(page);
		// The browser numbers the steps, in the digits of her school.
		const numbers = country === 'EG' ? 'arabic-indic' : 'decimal';
		await expect(page.locator('main ol').last()).toHaveCSS('list-style-type', numbers);
		// What she asked before is one tap away, and goes when she wants.
		const before = page.locator('details');
		await before.locator('summary').click();
		await before.getByRole('button', { name: question, exact: true }).click();
		await expect(source(page)).toBeVisible();
		await expect(page.locator('[aria-busy=false]').filter({ has: page.locator('article') })).toBeFocused();
		await expect(page.locator('article').first()).toBeInViewport();
		await button(page, 'ask.deleteBefore').click();
		await expect(before).toHaveCount(0);
	});
}

/** Says where she lives and when she is examined, and sees that day told as there. */
async function livesIn(page: Page, { language, country, examDay }: Journey, address: string): Promise<void> {
	await page.goto(`${address}/settings`);
	await page.getByRole('combobox', { name: say(language, 'settings.country'), exact: true }).selectOption(country);
	await page.getByLabel(say(language, 'settings.exam'), { exact: true }).fill('2031-03-09');
	await expect(page.getByText(examDay)).toBeVisible();
}

/** Taps a school word of the lesson: its card has it in her language and in English, in which most are examined. */
async function seeBothWords(page: Page, language: string): Promise<void> {
	await page.locator('article button').first().click();
	const words = page.getByRole('dialog').locator('dl');
	await expect(words.locator(`> [lang=${language}]`).first()).toBeVisible();
	await expect(words.locator('> [lang=en]').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(words).toHaveCount(0);
}

/** Practises until she made a mistake that has a name and was told it, had a hint, and got three right; gives how many she got right. */
async function errAndBeHelped(page: Page, language: string): Promise<number> {
	let hasErred = false;
	let hasAskedHint = false;
	let finished = 0;
	while (finished < 3 || !hasErred || !hasAskedHint) {
		expect(finished).toBeLessThan(12);
		const item = await readItem(page);
		const known = item.knownWrongs.find(({ answer: wrong }) => wrong.kind === 'number' || wrong.kind === 'choice');
		if (!hasErred && known) {
			await answerItem(page, item, wrongInput(known), language);
			await expect(page.getByText(say(language, 'practice.notYet'))).toBeVisible();
			const [told] = (await readTries(page)).slice(-1);
			expect(told).toMatchObject({ outcome: 'wrong', misconceptionId: known.misconceptionId });
			hasErred = true;
		} else if (!hasAskedHint) {
			await page.getByRole('button', { name: say(language, 'practice.hint'), exact: true }).click();
			await expect(page.getByText(say(language, 'practice.hints'), { exact: true })).toBeVisible();
			hasAskedHint = true;
		}
		await answerItem(page, item, rightInput(item), language);
		await expect(page.getByText(say(language, 'practice.right'))).toBeVisible();
		finished += 1;
		await goOn(page, item, language);
	}
	return finished;
}

/** Whatever the words around it do, each sum on the screen goes from left to right. */
async function expectMathsToTheRight(page: Page): Promise<void> {
	const rows = page.locator('math mrow:has(> mo)');
	await expect(rows.first()).toBeVisible();
	for (const row of await rows.all()) {
		const lefts = await row.evaluate(({ children }) => [...children].map((part) => part.getBoundingClientRect().left));
		expect(lefts).toEqual([...lefts].sort((one, other) => one - other));
	}
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
	await expect
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
		.toBe(0);
}

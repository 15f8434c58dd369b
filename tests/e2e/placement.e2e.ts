import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { putAnswer, readItem } from '../../tools/testing/practise';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { readRows, readTries } from './stored-rows';
import { say } from './texts';

const button = (page: Page, key: string) => page.getByRole('button', { name: say('en', key), exact: true });

/** What is on the screen: the next question, or what was found. */
async function untilNext(page: Page, seed: string | undefined): Promise<'asked' | 'found'> {
	const next = seed === undefined ? '[data-seed]' : `[data-seed]:not([data-seed="${seed}"])`;
	await page
		.locator(`${next}, a:has-text("${say('en', 'placement.begin')}")`)
		.first()
		.waitFor();
	return (await page.locator('[data-seed]').count()) > 0 ? 'asked' : 'found';
}

/** Answers rightly what is of a lesson she knows; of the rest she says that she does not know it yet. */
async function answer(page: Page, knows: (skill: string) => boolean): Promise<'asked' | 'found'> {
	const item = await readItem(page);
	if (item.skills.every(knows)) {
		await putAnswer(page, item, rightInput(item), 'en');
		await button(page, 'placement.answer').click();
	} else {
		await button(page, 'placement.notYet').click();
	}
	return untilNext(page, item.seed);
}

test('a new child is asked a few questions and told where to begin, without a network; who leaves goes on', async ({
	site,
	phone
}) => {
	test.setTimeout(240_000);
	const first = await phone.open();
	await first.goto(site.address);
	await beginAs(first);
	await waitUntilStored(first);
	await phone.close();
	await site.stop();

	const page = await phone.open();
	await page.goto(site.address);
	await page.getByRole('link', { name: say('en', 'home.findStart') }).click();
	await button(page, 'placement.unknownGrade').click();
	await untilNext(page, undefined);
	const knows = (skill: string): boolean => /fraction/.test(skill);
	for (let asked = 1; asked <= 3; asked++) expect(await answer(page, knows)).toBe('asked');
	await expect(page.getByRole('button', { name: say('en', 'practice.hint'), exact: true })).toHaveCount(0);

	// She is called away in the middle.
	await page.goto(site.address);
	await expect(page.getByRole('heading', { name: say('en', 'home.today') })).toBeVisible();
	await page.goto(`${site.address}/progress`);
	await page.getByRole('link', { name: say('en', 'home.findStart') }).click();
	await button(page, 'placement.unknownGrade').click();
	await expect(page.getByText(say('en', 'placement.question', { place: 4, most: 12 }))).toBeVisible();
	let asked = 3;
	for (let seen: string = 'asked'; seen === 'asked'; asked++) {
		expect(asked).toBeLessThan(12);
		seen = await answer(page, knows);
	}
	const tries = await readTries(page);
	expect(tries.map(({ purpose, tryNumber, hintsSeen }) => [purpose, tryNumber, hintsSeen])).toEqual(
		Array.from({ length: asked }, () => ['placement', 1, 0])
	);

	await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
	await page.getByRole('link', { name: say('en', 'placement.begin') }).click();
	await expect(page.getByRole('article')).toBeVisible();
	const begun = page.url();
	await expect.poll(async () => (await readRows(page, 'places')).length, 'where she is, is kept').toBe(1);
	await page.goto(site.address);
	const next = page.getByRole('link', { name: say('en', 'home.continue'), exact: true });
	await expect(next).toHaveAttribute('href', new URL(begun).pathname);
	await expect(page.getByRole('link', { name: say('en', 'home.findStart') })).toHaveCount(0);
});

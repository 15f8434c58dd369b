import type { Page, Route } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { answerItem, readItem } from '../../tools/testing/practise';
import { beginAs } from './learner';
import { expect, test, type Phone } from './phone';
import { goOn, openPractice } from './practising';
import { findScript } from './site-files';
import { readTries } from './stored-rows';
import { say } from './texts';

/** The script with the rules of mistakes, which judges answers and comes after the first exercise. */
let rules: string;

test.beforeAll(() => {
	rules = findScript(process.env['DARASA_OUT'] ?? 'build', 'keeps-old-tops');
});

/** A phone that keeps nothing of the site, as at a first visit, with a say in how the rules come. */
async function openBare(phone: Phone, address: string, onRules: (route: Route) => Promise<void>): Promise<Page> {
	const page = await phone.open({ serviceWorkers: 'block' });
	await page.goto(address);
	await beginAs(page);
	await page.route(`**/${rules}`, onRules);
	await openPractice(page, address);
	return page;
}

const tellsRight = (page: Page) => page.getByText(say('en', 'practice.right'));

test('an answer that comes before the rules waits for them, and counts', async ({ site, newPhone: phone }) => {
	let letThemCome = (): void => {};
	const held = new Promise<void>((resolve) => (letThemCome = resolve));
	const page = await openBare(phone, site.address, async (route) => {
		await held;
		await route.continue();
	});
	const item = await readItem(page);
	await answerItem(page, item, rightInput(item), 'en');
	const waits = page.getByText(say('en', 'practice.partComing'));
	await expect(waits).toBeInViewport();
	expect(await readTries(page)).toEqual([]);
	letThemCome();
	await expect(tellsRight(page)).toBeVisible();
	await expect(waits).toHaveCount(0);
	expect((await readTries(page)).map(({ outcome }) => outcome)).toEqual(['right']);
	await goOn(page, item);
});

test('rules that fail to come are told of, and one tap brings them with the same exercise', async ({
	site,
	newPhone: phone
}) => {
	let isBroken = true;
	const page = await openBare(phone, site.address, (route) =>
		isBroken ? route.fulfill({ status: 404 }) : route.continue()
	);
	const missing = page.getByText(say('en', 'common.partMissing'));
	const tryAgain = page.getByRole('button', { name: say('en', 'common.tryAgain') });
	const item = await readItem(page);
	await expect(missing).toBeVisible();
	await answerItem(page, item, rightInput(item), 'en');
	await expect(missing).toBeInViewport();
	expect(await readTries(page)).toEqual([]);

	// Without a network a new page would be none: she stays with what she has.
	await site.stop();
	await page.evaluate(() => Object.assign(window, { untouched: true }));
	const failed = page.waitForEvent('requestfailed');
	await tryAgain.tap();
	await failed;
	await expect(missing).toBeVisible();
	expect(await page.evaluate(() => 'untouched' in window)).toBe(true);

	isBroken = false;
	await site.start();
	await tryAgain.tap();
	await expect(missing).toHaveCount(0);
	await expect(page.locator(`[data-seed="${item.seed}"]`)).toBeVisible();
	await answerItem(page, item, rightInput(item), 'en');
	await expect(tellsRight(page)).toBeVisible();
	expect((await readTries(page)).map(({ outcome }) => outcome)).toEqual(['right']);
	await goOn(page, item);
});

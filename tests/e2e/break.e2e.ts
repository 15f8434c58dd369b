import type { Page } from 'playwright/test';
import { answerRightly } from './answer-rightly';
import { beginAs } from './learner';
import { expect, test } from './phone';
import { openPractice, practise } from './practising';
import { readTries } from './stored-rows';
import { say } from './texts';

const button = (page: Page, key: string) => page.getByRole('button', { name: say('en', key), exact: true });
const offer = (page: Page) => page.getByRole('heading', { name: say('en', 'practice.breakHeading') });

/** Seven minutes over one exercise. */
async function workSlowly(page: Page): Promise<void> {
	await page.clock.fastForward('07:00');
	const { seed } = await answerRightly(page, 'en');
	await button(page, 'practice.next').click();
	// Before the clock goes on: what comes next may take a moment.
	await expect(page.locator(`[data-seed="${seed}"]`)).toHaveCount(0);
}

test('after twenty minutes a break is offered between two exercises, and never forced', async ({ site, phone }) => {
	const page = await phone.open();
	await page.clock.install();
	await page.goto(site.address);
	await beginAs(page);
	await openPractice(page, site.address);
	for (let worked = 1; worked <= 2; worked++) {
		await workSlowly(page);
		await expect(page.locator('[data-seed]')).toBeVisible();
		await expect(offer(page)).toHaveCount(0);
	}
	await workSlowly(page);
	await expect(offer(page)).toBeFocused();
	await expect(page.getByText(say('en', 'learning.stopItems_other', { count: 3 }))).toBeVisible();
	await expect(page.getByText(say('en', 'progress.daysLearned_one', { count: 1 }))).toBeVisible();

	await button(page, 'practice.breakGoOn').click();
	await expect(page.locator('[data-seed]')).toBeVisible();
	await expect(offer(page)).toHaveCount(0);
	await expect(page.getByRole('main')).toBeFocused();
	await practise(page, 1);
	await workSlowly(page);
	await expect(page.locator('[data-seed]')).toBeVisible();
	await workSlowly(page);
	await expect(offer(page)).toBeVisible();

	await page.getByRole('link', { name: say('en', 'practice.breakStop') }).click();
	await expect(page.getByRole('heading', { name: say('en', 'home.today') })).toBeVisible();
	expect((await readTries(page)).map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'right'));
});

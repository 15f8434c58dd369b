import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import type { Item } from '../../src/lib/domain/exercise/item';
import { putAnswer, readItem } from '../../tools/testing/practise';
import { addLearner, beginAs, openProfiles, pickProfile } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { LESSON } from './practising';
import { findProfile, findTraces, readRows, readTries } from './stored-rows';
import { say } from './texts';
import type { Rows } from '../../src/lib/storage/tables';

const button = (page: Page, key: string, values: Readonly<Record<string, string>> = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });

const turn = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });

/** The solver answers rightly and hands the phone over. */
async function solve(page: Page, judge: string): Promise<Item> {
	const item = await readItem(page);
	await putAnswer(page, item, rightInput(item), 'en');
	await button(page, 'pair.hand', { name: judge }).click();
	return item;
}

async function judge(page: Page, verdict: 'pair.right' | 'pair.wrong', reason: string): Promise<void> {
	await expect(button(page, 'pair.see')).toBeDisabled();
	await page.getByRole('radio', { name: say('en', verdict), exact: true }).check({ force: true });
	await page.getByRole('radio', { name: say('en', reason), exact: true }).check({ force: true });
	await button(page, 'pair.see').click();
}

async function triesOf(page: Page, nickname: string): Promise<readonly Rows['attempts'][]> {
	const { id } = await findProfile(page, nickname);
	return (await readTries(page)).filter(({ profileId }) => profileId === id);
}

test('two children take turns at one phone in airplane mode, and both get credit', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	await openProfiles(page);
	await button(page, 'profiles.manage').tap();
	await button(page, 'profiles.lockNumber').tap();
	for (const digit of '25802580') {
		await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).tap();
	}
	await expect(page.getByText(say('en', 'profiles.lockSet'))).toBeVisible();
	await page.getByRole('link', { name: say('en', 'common.back') }).click();
	await addLearner(page, 'Juma', 'profiles.pictureGoat');
	await waitUntilStored(page);
	await site.stop();
	await page.goto(`${site.address}/lesson/${LESSON}`);
	const next = button(page, 'lesson.next');
	await expect(next).toBeVisible();
	while (await next.isVisible()) await next.click();

	// Juma came here and is chosen; Thandi opens her lock to join.
	await page.getByRole('link', { name: say('en', 'common.pairTitle') }).click();
	await expect(page.getByRole('combobox')).toHaveValue(LESSON);
	await expect(button(page, 'pair.begin')).toBeDisabled();
	await pickProfile(page, 'Thandi');
	for (const digit of '2580') await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).tap();
	await expect(page.getByRole('button', { name: 'Thandi' })).toHaveAttribute('aria-pressed', 'true');
	await button(page, 'pair.begin').click();

	await expect(turn(page)).toHaveText(say('en', 'pair.solves', { name: 'Juma' }));
	await button(page, 'pair.hand', { name: 'Thandi' }).click();
	await expect(page.locator('.feedback.unreadable')).toBeVisible();
	const first = await solve(page, 'Thandi');
	await expect(turn(page)).toHaveText(say('en', 'pair.judges', { name: 'Thandi' }));
	await expect(page.getByText(say('en', 'practice.right'))).toHaveCount(0);
	await judge(page, 'pair.right', 'learning.judgeWorkedOut');
	await expect(page.getByText(say('en', 'learning.pairSolved'))).toBeVisible();
	await expect(page.getByText(say('en', 'practice.right'))).toBeVisible();
	expect(await triesOf(page, 'Juma')).toMatchObject([{ seed: first.seed, outcome: 'right', purpose: 'practice' }]);
	expect(await triesOf(page, 'Thandi')).toMatchObject([{ seed: first.seed, outcome: 'right', purpose: 'pair' }]);

	// They change places; a right answer that is doubted is told so, and the judge learns from it.
	await button(page, 'pair.next', { name: 'Thandi' }).click();
	await expect(turn(page)).toHaveText(say('en', 'pair.solves', { name: 'Thandi' }));
	await solve(page, 'Juma');
	await judge(page, 'pair.wrong', 'learning.judgeSlip');
	await expect(page.getByText(say('en', 'learning.pairDoubted'))).toBeVisible();

	// To leave in the middle loses nothing: the answer is kept though nobody judged it.
	await button(page, 'pair.next', { name: 'Juma' }).click();
	await expect(turn(page)).toHaveText(say('en', 'pair.solves', { name: 'Juma' }));
	await solve(page, 'Thandi');
	await expect(turn(page)).toHaveText(say('en', 'pair.judges', { name: 'Thandi' }));
	await page.goto(site.address);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Juma');
	expect((await triesOf(page, 'Juma')).map(({ purpose }) => purpose)).toEqual(['practice', 'pair', 'practice']);
	expect((await triesOf(page, 'Thandi')).map(({ outcome }) => outcome)).toEqual(['right', 'right']);
});

test('a guest may be the second, and leaves nothing behind', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	await openProfiles(page);
	await page.getByRole('link', { name: say('en', 'common.pairTitle') }).tap();
	await page.getByRole('combobox').selectOption(LESSON);
	await button(page, 'pair.begin').click();
	await expect(turn(page)).toHaveText(say('en', 'pair.solves', { name: 'Thandi' }));
	const guest = (await readRows<Rows['profiles']>(page, 'profiles')).find(({ kind }) => kind === 'guest');
	const called = say('en', 'profiles.pictureMouse');
	await solve(page, called);
	await judge(page, 'pair.right', 'learning.judgeCheckedBack');
	expect(await findTraces(page, guest?.id ?? '')).toContain('attempts');
	await button(page, 'pair.next', { name: called }).click();
	await expect(turn(page)).toHaveText(say('en', 'pair.solves', { name: called }));
	await button(page, 'pair.stop').click();
	await expect(turn(page)).toHaveText(say('en', 'pair.done_one', { count: '1' }));
	await page.getByRole('link', { name: say('en', 'common.toHome') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Thandi');
	await expect.poll(() => findTraces(page, guest?.id ?? '')).toEqual([]);
	expect(await triesOf(page, 'Thandi')).toHaveLength(1);
});

import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import { answerItem, readItem } from '../../tools/testing/practise';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { readTries } from './stored-rows';
import { say } from './texts';

const LESSON = 'fractions-equivalent';

test('a child learns, practises and asks in airplane mode, and finds everything again', async ({
	site,
	newPhone: phone
}) => {
	test.setTimeout(240_000);
	const first = await phone.open();
	await first.goto(site.address);
	await beginAs(first, { language: 'sw', nickname: 'Achieng' });
	await waitUntilStored(first);
	await expect(first.getByText(say('sw', 'home.ready'))).toBeVisible();
	await phone.close();
	await site.stop();

	let page = await phone.open();
	await page.goto(site.address);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Achieng');
	await page.locator(`a[href$="/lesson/${LESSON}"]`).first().click();
	await page.getByRole('button', { name: say('sw', 'lesson.next'), exact: true }).click();
	await page.getByRole('button', { name: say('sw', 'lesson.next'), exact: true }).click();
	await expect(page.getByText('3 / 8')).toBeVisible();

	await page.getByRole('button', { name: say('sw', 'common.language'), exact: true }).click();
	await page.getByRole('button', { name: 'አማርኛ' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'am');
	await expect(page.getByText('3 / 8')).toBeVisible();
	await page.getByRole('button', { name: say('am', 'common.language'), exact: true }).click();
	await page.getByRole('button', { name: 'Kiswahili' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'sw');

	await page.goto(`${site.address}/practice/${LESSON}`);
	let hasErred = false;
	let hasAskedHint = false;
	let finished = 0;
	while (finished < 3 || !hasErred || !hasAskedHint) {
		expect(finished).toBeLessThan(12);
		const item = await readItem(page);
		const known = item.knownWrongs.find(({ answer: wrong }) => wrong.kind === 'number' || wrong.kind === 'choice');
		if (!hasErred && known) {
			await answerItem(page, item, wrongInput(known), 'sw');
			await expect(page.getByText(say('sw', 'practice.notYet'))).toBeVisible();
			const [told] = (await readTries(page)).slice(-1);
			expect(told).toMatchObject({ outcome: 'wrong', misconceptionId: known.misconceptionId });
			hasErred = true;
		} else if (!hasAskedHint) {
			await page.getByRole('button', { name: say('sw', 'practice.hint'), exact: true }).click();
			await expect(page.getByText(say('sw', 'practice.hints'), { exact: true })).toBeVisible();
			hasAskedHint = true;
		}
		await answerItem(page, item, rightInput(item), 'sw');
		await expect(page.getByText(say('sw', 'practice.right'))).toBeVisible();
		finished += 1;
		await page.getByRole('button', { name: say('sw', 'practice.next'), exact: true }).click();
		await expect(page.locator('[data-seed]')).not.toHaveAttribute('data-seed', item.seed);
	}
	const tries = await readTries(page);
	expect(tries.filter(({ outcome }) => outcome === 'right')).toHaveLength(finished);
	expect(tries.some(({ hintsSeen }) => hintsSeen > 0)).toBe(true);

	await page.goto(`${site.address}/ask`);
	await page.getByRole('textbox').fill('mvuke ni nini?');
	await page.getByRole('button', { name: say('sw', 'ask.send'), exact: true }).click();
	const source = page.locator('article a[href*="/lesson/states-of-matter"]');
	await expect(source.first()).toBeVisible();
	await source.first().click();
	await expect(page).toHaveURL(/lesson\/states-of-matter/);
	await phone.close();

	page = await phone.open();
	await page.goto(`${site.address}/progress`);
	await expect(page.getByText(say('sw', 'progress.daysLearned_one', { count: 1 }))).toBeVisible();
	expect(await readTries(page)).toHaveLength(tries.length);
	await page.goto(`${site.address}/lesson/${LESSON}`);
	await expect(page.getByText('3 / 8')).toBeVisible();
	await page.goto(`${site.address}/ask`);
	await page.getByRole('textbox').fill('3/4 + 1/8');
	await page.getByRole('button', { name: say('sw', 'ask.send'), exact: true }).click();
	await expect(page.locator('math').last()).toBeVisible();
	// What she asked before is one tap away, and goes when she wants.
	const before = page.locator('details');
	await before.locator('summary').click();
	await before.getByRole('button', { name: 'mvuke ni nini?', exact: true }).click();
	await expect(page.locator('article a[href*="/lesson/states-of-matter"]').first()).toBeVisible();
	await expect(page.locator('[aria-busy=false]').filter({ has: page.locator('article') })).toBeFocused();
	await expect(page.locator('article').first()).toBeInViewport();
	await page.getByRole('button', { name: say('sw', 'ask.deleteBefore'), exact: true }).click();
	await expect(before).toHaveCount(0);
});

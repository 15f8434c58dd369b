import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import type { Rows } from '../../src/lib/storage/tables';
import { putAnswer, readItem } from '../../tools/testing/practise';
import { addLearner, beginAs, pickProfile } from './learner';
import { expect, test } from './phone';
import { openPractice, practise } from './practising';
import { findProfile, readRows, readTries } from './stored-rows';
import { say } from './texts';

const TEN_MINUTES = '10:00';

test('after ten idle minutes a shared phone asks who it is, and answers find their way to the right child', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await page.clock.install();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Juma', picture: 'profiles.pictureGoat' });
	await page.clock.fastForward(TEN_MINUTES);
	await page.getByRole('link', { name: say('en', 'common.navAsk') }).tap();
	await expect(page.getByRole('textbox')).toBeVisible();
	await page.getByRole('link', { name: say('en', 'common.navLearn') }).tap();

	await addLearner(page, 'Thandi', 'profiles.pictureElephant');
	await openPractice(page, site.address);
	await practise(page, 2);
	// A minute is left for the answer to be put in, however slow the machine is.
	await page.clock.fastForward('09:00');
	const item = await readItem(page);
	await putAnswer(page, item, rightInput(item), 'en');
	await page.clock.fastForward(TEN_MINUTES);
	const question = page.getByRole('dialog', { name: say('en', 'common.stillYou', { name: 'Thandi' }) });
	await expect(question).toHaveCount(0);

	// The first tap only wakes the phone, wherever it lands: nothing is checked, and the question stays.
	await page.getByRole('button', { name: say('en', 'practice.check'), exact: true }).tap();
	await expect(question).toBeVisible();
	await expect(page.getByText(say('en', 'practice.right'))).toHaveCount(0);
	expect(await readTries(page)).toHaveLength(2);
	await question.getByRole('button', { name: say('en', 'common.yesItIsMe') }).tap();
	await expect(question).toHaveCount(0);
	await practise(page, 2);

	// It was Juma after all.
	const thandi = await findProfile(page, 'Thandi');
	const juma = await findProfile(page, 'Juma');
	await page.goto(`${site.address}/progress`);
	await expect(page.getByText(say('en', 'progress.answers_other', { count: 4 }))).toBeVisible();
	await expect(page.getByText(say('en', 'progress.giveAnswersHelp_other', { count: 2 }))).toBeVisible();
	await page.getByRole('button', { name: say('en', 'progress.giveTo', { name: 'Juma' }) }).tap();
	await expect(page.getByText(say('en', 'progress.given', { name: 'Juma' }))).toBeVisible();
	await expect(page.getByText(say('en', 'progress.answers_other', { count: 2 }))).toBeVisible();
	const tries = await readTries(page);
	expect(tries.map(({ ownerId }) => ownerId)).toEqual([thandi.id, thandi.id, juma.id, juma.id]);
	expect(tries.map(({ profileId }) => profileId)).toEqual(tries.map(() => thandi.id));
	const counted = (await readRows<Rows['mastery']>(page, 'mastery')).map(({ profileId, payload }) => ({
		profileId,
		payload
	}));
	const firstTries = (id: string): number =>
		counted
			.filter(({ profileId }) => profileId === id)
			.reduce((sum, { payload }) => sum + (payload as unknown as { firstTries: [] }).firstTries.length, 0);
	expect([firstTries(thandi.id), firstTries(juma.id)]).toEqual([skillsOf(tries.slice(0, 2)), skillsOf(tries.slice(2))]);

	// Back from another app the question is there before the first touch.
	await page.clock.fastForward(TEN_MINUTES);
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(question).toBeVisible();
	await question.getByRole('button', { name: say('en', 'common.someoneElse') }).tap();
	await pickProfile(page, 'Juma');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Juma');
	await page.getByRole('link', { name: say('en', 'common.navProgress') }).tap();
	await expect(page.getByText(say('en', 'progress.answers_other', { count: 2 }))).toBeVisible();
});

function skillsOf(tries: readonly { readonly skills: readonly string[] }[]): number {
	return tries.reduce((sum, { skills }) => sum + skills.length, 0);
}

import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { listCouldShow } from '../../src/lib/domain/exercise/could-show';
import type { Item } from '../../src/lib/domain/exercise/item';
import { answerItem, readItem } from '../../tools/testing/practise';
import { beginAs } from './learner';
import { expect, test } from './phone';
import { goOn, openPractice, practise } from './practising';
import { readTries } from './stored-rows';
import { say } from './texts';

const ADDS_BOTH = 'adds-tops-and-bottoms';
const HOUR_MS = 60 * 60 * 1000;

/** Adds the tops and adds the bottoms: 1/2 + 1/3 = 2/5. */
function addBoth({ task }: Item): string {
	const sum = task?.kind === 'calculate' ? task.sum : undefined;
	const sides = sum?.kind === 'operation' ? [sum.left, sum.right] : [];
	const [first, second] = sides.flatMap((side) => (side.kind === 'leaf' ? [side.value] : []));
	if (!first || !second) throw new Error('this is no sum of two fractions');
	return `${first.numerator + second.numerator}/${first.denominator + second.denominator}`;
}

/** Practises until fractions with different bottoms are to be added. */
async function practiseUntilAdding(page: Page): Promise<Item> {
	for (let passed = 0; passed < 40; passed++) {
		const item = await readItem(page);
		if (item.templateId === 'water-used') return item;
		// Who is helped stays on her level, where the adding is.
		const stays = item.level === 2 && item.skills.some((skill) => skill === 'equivalent-fractions');
		if (stays) await page.getByRole('button', { name: say('en', 'practice.hint'), exact: true }).click();
		await practise(page, 1);
	}
	throw new Error('no adding in forty');
}

/** Words of a sentence that stand before its first number or name. */
function beginningOf(key: string): string {
	return say('en', key, { sum: '|', name: '|', day: '|', solved: '|' }).split('|')[0] ?? '';
}

test('a child sees where her mistake leads, works on it, and gets over it', async ({ site, phone }) => {
	test.setTimeout(300_000);
	const page = await phone.open();
	await page.clock.install();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	await openPractice(page, site.address);

	// She is told in kind words, with a picture, and not by the rule.
	const met = await practiseUntilAdding(page);
	await answerItem(page, met, { kind: 'typed', text: addBoth(met) }, 'en');
	const feedback = page.locator('.feedback.wrong');
	await expect(feedback).toContainText(say('en', 'practice.notYet'));
	await expect(feedback).toContainText(beginningOf('mistakes.whyAddsTopsAndBottoms'));
	await expect(feedback.locator('figure svg').first()).toBeVisible();
	await answerItem(page, met, rightInput(met), 'en');
	await goOn(page, met);

	// The pair: a half and a half, then one like hers.
	for (const why of ['learning.chosenContrast', 'learning.chosenContrastNext']) {
		await expect(page.getByText(beginningOf(why))).toBeVisible();
		const item = await readItem(page);
		expect(item.seed === 'calculate 1/2 + 1/2').toBe(why === 'learning.chosenContrast');
		expect(listCouldShow(item)).toContain(ADDS_BOTH);
		await practise(page, 1);
	}
	expect((await readTries(page)).filter(({ purpose }) => purpose === 'contrast')).toHaveLength(2);

	// Her own list tells how far she is, and leads to another pair.
	await page.goto(`${site.address}/progress`);
	const list = page.getByRole('region', { name: say('en', 'progress.mistakes') });
	await expect(list).toContainText(say('en', 'mistakes.nameAddsTopsAndBottoms'));
	await expect(list).toContainText(say('en', 'progress.mistakeInWork'));
	await list.getByRole('link').click();
	await expect(page.getByText(say('en', 'learning.chosenContrast'))).toBeVisible();

	// Right and alone on two more occasions.
	for (const isLast of [false, true]) {
		await page.clock.fastForward(30 * HOUR_MS);
		await openPractice(page, site.address);
		const item = await practiseUntilAdding(page);
		await answerItem(page, item, rightInput(item), 'en');
		await expect(page.getByText(say('en', 'practice.right'))).toBeVisible();
		await expect(page.getByText(beginningOf('progress.overcomeNow'))).toHaveCount(isLast ? 1 : 0);
	}
	await page.goto(`${site.address}/progress`);
	await expect(list).toContainText(beginningOf('progress.mistakeOvercome'));
	await expect(list.getByRole('link')).toHaveCount(0);
});

import { beginAs } from './learner';
import { expect, test } from './phone';
import { finishLines, goOn, openPractice, practise, practiseUntilExample } from './practising';
import { readTries } from './stored-rows';
import { say } from './texts';

const LESSON = 'perimeter-area';

test('a worked example comes first, fades step by step, and is gone when she can do it alone', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page);
	await openPractice(page, site.address, LESSON);
	await practiseUntilExample(page);
	const before = (await readTries(page)).length;
	const steps = page.getByRole('region', { name: say('en', 'practice.solution') }).getByRole('listitem');
	const given = page.getByRole('list', { name: say('en', 'practice.linesDone') }).getByRole('listitem');
	expect(await steps.count()).toBeGreaterThanOrEqual(3);

	// Nothing was answered yet, so a page opened again shows the same example.
	const shown = await steps.allTextContents();
	await page.reload();
	await expect(steps).toHaveText(shown);
	await page.getByRole('button', { name: say('en', 'practice.nowYou'), exact: true }).click();
	await expect(page.locator('[data-seed]')).toBeFocused();

	await expect(page.getByText(say('en', 'practice.fadedLast'))).toBeVisible();
	await expect(given).toHaveCount(shown.length - 1);
	await goOn(page, await finishLines(page));
	await expect(page.getByText(say('en', 'practice.fadedHalf'))).toBeVisible();
	await expect(given).toHaveCount(Math.floor(shown.length / 2));
	await goOn(page, await finishLines(page));
	await expect(page.locator('[data-alone]')).toHaveCount(0);
	await expect(given).toHaveCount(0);
	await practise(page, 1);

	const tries = (await readTries(page)).slice(before);
	expect(tries.map(({ faded, outcome }) => [faded, outcome])).toEqual([
		['last', 'right'],
		['half', 'right'],
		[undefined, 'right']
	]);
	expect(new Set(tries.map(({ templateId }) => templateId)).size).toBe(1);
});

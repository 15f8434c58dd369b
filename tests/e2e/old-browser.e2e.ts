import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { openPractice, practise } from './practising';
import { say } from './texts';

const TOO_OLD = { en: 'too old for Darasa', sw: 'cha zamani mno', am: 'በጣም ያረጀ', ar: 'قديم جدًا' };

test('a browser too old for the app gets one sentence in every language, and no half app', async ({
	site,
	newPhone: phone
}) => {
	const page = await phone.open();
	await phone.context.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
	await page.goto(site.address);
	const note = page.getByRole('alert');
	for (const [language, words] of Object.entries(TOO_OLD))
		await expect(note.locator(`p[lang=${language}]`)).toContainText(words);
	await page.waitForLoadState('networkidle');
	await expect(page.getByRole('heading')).toHaveCount(0);
	expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
	expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
});

/** What came to browsers after the ones that `app.html` lets in (Chrome 94). */
function forgetNewerFeatures(): void {
	const newer: [object, string[]][] = [
		[Array.prototype, ['toReversed', 'toSorted', 'toSpliced', 'with', 'findLast', 'findLastIndex']],
		[Object, ['groupBy']],
		[Map, ['groupBy']],
		[Promise, ['withResolvers', 'try']],
		[Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
		[AbortSignal, ['any', 'timeout']],
		[Array, ['fromAsync']],
		[String.prototype, ['isWellFormed', 'toWellFormed']],
		[window, ['structuredClone', 'Iterator', 'navigation']]
	];
	for (const [holder, names] of newer) for (const name of names) Reflect.deleteProperty(holder, name);
}

test('the oldest browser that is let in still teaches', async ({ site, newPhone: phone }) => {
	const page = await phone.open();
	await phone.context.addInitScript(forgetNewerFeatures);
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Achieng' });
	await openPractice(page, site.address);
	await practise(page, 2);
	await page.goto(`${site.address}/ask`);
	await page.getByRole('textbox').fill('What is evaporation?');
	await page.getByRole('button', { name: say('en', 'ask.send'), exact: true }).click();
	await expect(page.locator('article a[href*="/lesson/"]').first()).toBeVisible();
	await waitUntilStored(page);
});

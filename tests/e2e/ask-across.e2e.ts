import { beginAs } from './learner';
import { expect, test } from './phone';
import { say } from './texts';

test('a question in isiZulu opens the English screen that answers it, with the server off', async ({ site, phone }) => {
	// Other tests have made-up models there.
	await site.stop();
	await site.start({ mounts: {} });
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { language: 'zu' });
	// The last of the packs, and then the encoder, which comes when all else is here.
	await expect(page.locator('a[href*="/lesson/photosynthesis"]').first()).toBeVisible();
	const hasEncoder = (): Promise<boolean> =>
		page.evaluate(async () => {
			const kept = await caches.open('darasa-encoder');
			return (await kept.keys()).some(({ url }) => url.endsWith('/manifest.json'));
		});
	await expect.poll(hasEncoder, { timeout: 60_000 }).toBe(true);
	await site.stop();
	await page.getByRole('link', { name: say('zu', 'common.navAsk'), exact: true }).click();
	await page.getByRole('textbox').fill('izitshalo azinawo umlomo, pho zidlani');
	await page.getByRole('button', { name: say('zu', 'ask.send'), exact: true }).click();
	const found = page.locator('article.found');
	await expect(found).toContainText(say('zu', 'ask.inLanguage', { language: 'English' }));
	await expect(found.locator('[lang="en"]')).toBeVisible();
	await found.getByRole('link').last().click();
	await expect(page).toHaveURL(/\/lesson\/photosynthesis#own-food$/);

	// Nothing in the lessons is near to this.
	await page.goBack();
	await page.getByRole('textbox').fill('ubani owine umdlalo webhola izolo');
	await page.getByRole('button', { name: say('zu', 'ask.send'), exact: true }).click();
	await expect(page.locator('article.found')).toHaveCount(0);
	await expect(page.getByText(say('zu', 'engine.nothingFound'))).toBeVisible();
});

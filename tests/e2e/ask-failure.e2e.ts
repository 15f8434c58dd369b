import { beginAs } from './learner';
import { expect, test } from './phone';
import { say } from './texts';

test('a search that cannot start says so, and works when it is tried again', async ({ site, phone }) => {
	const page = await phone.open();
	await page.addInitScript(() => {
		const Real = globalThis.Worker;
		// The page makes the search ready, and the question tries again.
		let refusals = 2;
		globalThis.Worker = class {
			constructor(address: string | URL, options?: WorkerOptions) {
				if (!String(address).includes('search')) return new Real(address, options);
				if (--refusals === 0) globalThis.Worker = Real;
				throw new Error('too little memory for a worker');
			}
		} as unknown as typeof Worker;
	});
	await page.goto(site.address);
	await beginAs(page);
	// Its lesson comes with the last of the packs.
	await expect(page.locator('a[href*="/lesson/states-of-matter"]').first()).toBeVisible();
	await page.getByRole('link', { name: say('en', 'common.navAsk'), exact: true }).click();
	await page.getByRole('textbox').fill('What is melting?');
	await page.getByRole('button', { name: say('en', 'ask.send'), exact: true }).click();
	await expect(page.getByText(say('en', 'ask.searchFailed'))).toBeVisible();
	await page.getByRole('button', { name: say('en', 'common.tryAgain') }).click();
	await expect(page.locator('a[href*="/lesson/states-of-matter"]').first()).toBeVisible();
	await expect(page.getByText(say('en', 'ask.searchFailed'))).toHaveCount(0);
});

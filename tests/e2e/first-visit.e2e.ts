import { beginAs } from './learner';
import { expect, Site, test } from './phone';
import { say } from './texts';

test('a first visit that was cut short is finished by the next one', async ({ newPhone: phone }) => {
	const site = await new Site({ network: { kilobitsPerSecond: 4000, latencyMs: 30 } }).start();
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page);
	await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.installing);
	await page.reload();
	// A quarter of a thousand files come one after the other, each with the wait of this line.
	await expect(page.getByText(say('en', 'home.ready'))).toBeVisible({ timeout: 60_000 });
	expect(await page.evaluate(() => navigator.serviceWorker.controller !== null), 'the page is served').toBe(true);
	await site.stop();
});

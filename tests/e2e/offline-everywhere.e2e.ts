import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { PAGES } from './routes';
import { say } from './texts';

test('every page opens from a cold start with the server stopped', async ({ site, phone }) => {
	const first = await phone.open();
	await first.goto(site.address);
	await beginAs(first);
	await waitUntilStored(first);
	const lesson = await first.getByRole('link', { name: say('en', 'home.start') }).getAttribute('href');
	await expect(first.getByText(say('en', 'home.ready'))).toBeVisible();
	await phone.close();
	await site.stop();

	const page = await phone.open();
	for (const route of [...PAGES, lesson ?? '', (lesson ?? '').replace('/lesson/', '/practice/')]) {
		await page.goto(new URL(route, site.address).href);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText(say('en', 'common.notFoundTitle'))).toHaveCount(0);
	}
});

test('an unknown address says so kindly, also without a network', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page);
	await waitUntilStored(page);
	await site.stop();
	await page.goto(`${site.address}/lesson/no-such-lesson`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'common.notFoundTitle'));
	await page.getByRole('link', { name: say('en', 'common.toHome') }).click();
	await expect(page.getByRole('heading', { level: 2, name: say('en', 'home.lessons') })).toBeVisible();
});

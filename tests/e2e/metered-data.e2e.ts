import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { listGroup } from './site-files';
import { say } from './texts';

const BUILD = process.env['DARASA_OUT'] ?? 'build';

/** The phone's own switch for saving data, as its browser passes it on. */
function saveData(): void {
	Object.defineProperty(navigator, 'connection', { value: { saveData: true, type: 'cellular' } });
}

test('where data costs money the rest waits until the learner agrees', async ({ site, newPhone: phone }) => {
	// The lessons themselves come at the first visit, whatever they cost: without them there is nothing here.
	const rest = listGroup(BUILD, 'rest').filter(({ url }) => !url.startsWith('packs/'));
	const fetched = (): string[] => rest.map(({ url }) => url).filter((url) => site.requests.includes(`/${url}`));
	expect(rest.length).toBeGreaterThan(10);

	const page = await phone.open();
	await phone.context.addInitScript(saveData);
	await page.goto(site.address);
	await beginAs(page);
	// A machine that lacks letters asked for the one file that draws the names of those languages.
	const drawn = fetched();
	expect(drawn.length).toBeLessThanOrEqual(1);
	const asks = page.getByRole('status').filter({ hasText: 'It may cost you data.' });
	// The app itself is stored before it is asked about the rest.
	await expect(asks).toContainText(/[1-9][\d.]*[\s\u00a0][kM]B/, { timeout: 60_000 });
	await page.reload();
	await expect(asks).toBeVisible();
	expect(fetched()).toEqual(drawn);

	await page.getByRole('button', { name: say('en', 'home.storeNow') }).click();
	await waitUntilStored(page);
	await expect(page.getByText(say('en', 'home.ready'))).toBeVisible();
	expect(fetched()).toHaveLength(rest.length);
	await site.stop();
	await page.reload();
	await expect(page.getByText(say('en', 'home.ready'))).toBeVisible();
});

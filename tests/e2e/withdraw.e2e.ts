import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { answerRightly } from './answer-rightly';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { readWork } from './stored-rows';
import { say } from './texts';

const GOOD = process.env['DARASA_OUT'] ?? 'build';
let withdrawn: string;

test.beforeAll(() => {
	withdrawn = mkdtempSync(join(tmpdir(), 'darasa-withdrawn-'));
	// Without the runtime of models: it is large, and no part of this.
	cpSync(GOOD, withdrawn, { recursive: true, filter: (path) => path !== join(GOOD, 'ort') });
	execFileSync('npx', ['tsx', 'tools/withdraw.ts', '--folder', withdrawn], { stdio: 'pipe' });
});

test.afterAll(() => rmSync(withdrawn, { recursive: true, force: true }));

/** What the browser keeps of the site besides its database and the encoder, which belongs to no release. */
function readKept(page: Page): Promise<{ workers: number; caches: string[] }> {
	return page.evaluate(async () => ({
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		caches: (await caches.keys()).filter((name) => name !== 'darasa-encoder')
	}));
}

test('a withdrawn release lets go of the phone and leaves the work on it', async ({ site, newPhone: phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Achieng' });
	await waitUntilStored(page);
	await page.goto(`${site.address}/practice/fractions-equivalent`);
	await answerRightly(page, 'en');
	await page.evaluate(() => caches.open('darasa-models'));
	const before = await readWork(page);
	expect(before['attempts']).toHaveLength(1);

	await site.stop();
	await site.start({ folder: withdrawn });
	site.requests.length = 0;
	let starts = 0;
	page.on('domcontentloaded', () => (starts += 1));
	const fromNetwork = page.waitForResponse(
		(response) => response.url() === `${site.address}/` && !response.fromServiceWorker()
	);
	await page.goto(site.address);
	await fromNetwork;
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Achieng');
	await expect.poll(() => readKept(page)).toEqual({ workers: 0, caches: ['darasa-models'] });
	expect(starts).toBe(2);
	await expect(page.getByText(say('en', 'home.connectedForNow'))).toBeVisible();
	expect(await readWork(page)).toEqual(before);

	await page.goto(`${site.address}/lesson/fractions-equivalent`);
	await expect(page.getByText('1 / 8')).toBeVisible();
	await site.stop();
	const asked = page.evaluate(() => fetch(location.href).then(({ status }) => status));
	await expect(asked, 'nothing of the bad release answers any more').rejects.toThrow(/Failed to fetch/);

	await site.start({ folder: GOOD });
	await page.goto(site.address);
	await waitUntilStored(page);
	await expect(page.getByText(say('en', 'home.ready'))).toBeVisible();
	expect(await readWork(page)).toEqual(before);
});

import type { Page } from 'playwright/test';
import { answerRightly } from './answer-rightly';
import { beginAs } from './learner';
import { OtherBuild } from './other-build';
import { expect, test, waitUntilStored } from './phone';
import { listChanged } from './site-files';
import { readWork } from './stored-rows';
import { say } from './texts';

const OLD = process.env['DARASA_OUT'] ?? 'build';
const LESSON = 'fractions-equivalent';
const next = new OtherBuild();

test.beforeAll(async () => {
	test.setTimeout(240_000);
	await next.make({
		sentences: { 'en/home': { hello: 'Welcome back, {{name}}' }, 'sw/home': { hello: 'Karibu tena, {{name}}' } }
	});
});

test.afterAll(() => next.remove());

const greeting = (page: Page) => page.getByRole('heading', { level: 1 });

test('who looks for an update is told what came of it', async ({ site, newPhone: phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page);
	await waitUntilStored(page);
	await page.goto(`${site.address}/settings`);
	const look = page.getByRole('button', { name: say('en', 'settings.checkUpdates') });
	await look.tap();
	await expect(page.getByText(say('en', 'settings.updateNewest'))).toBeVisible();
	await site.stop();
	await look.tap();
	await expect(page.getByText(say('en', 'settings.updateUnreachable'))).toBeVisible();
	await site.start({ folder: next.folder });
	await look.tap();
	await expect(page.getByText(say('en', 'settings.updateComing'))).toBeVisible();
});

test('an update waits for the learner, fetches only what changed and keeps her work', async ({
	site,
	newPhone: phone
}) => {
	const lesson = await phone.open();
	await lesson.goto(site.address);
	await beginAs(lesson, { language: 'sw', nickname: 'Achieng' });
	await waitUntilStored(lesson);
	await lesson.goto(`${site.address}/practice/${LESSON}`);
	await answerRightly(lesson, 'sw');
	await lesson.goto(`${site.address}/lesson/${LESSON}`);
	for (let turned = 0; turned < 2; turned++)
		await lesson.getByRole('button', { name: say('sw', 'lesson.next'), exact: true }).click();
	await expect(lesson.getByText('3 / 8')).toBeVisible();
	await lesson.evaluate(() => Object.assign(window, { untouched: true }));
	const before = await readWork(lesson);
	expect(before['attempts']).toHaveLength(1);

	await site.stop();
	await site.start({ folder: next.folder });
	site.requests.length = 0;
	const home = await phone.context.newPage();
	await home.goto(site.address);
	await expect(greeting(home)).toHaveText('Habari, Achieng');
	const changed = listChanged(OLD, next.folder);
	const banner = home.getByRole('status').filter({ hasText: say('sw', 'home.updateReady').replace(/\s*\(.*/, '') });
	await expect(banner).toBeVisible({ timeout: 60_000 });
	const told = (await banner.textContent()) ?? '';
	expect(told).toMatch(/\((kB )?[1-9]/);
	// Whether there is a new encoder is asked anew at each visit; it belongs to no release.
	const asked = new Set(['/service-worker.js', '/models/darasa-encoder/manifest.json']);
	const fetched = site.requests.filter((path) => !asked.has(path));
	expect(fetched.sort()).toEqual([...changed].sort());
	await expect(lesson.getByText('3 / 8')).toBeVisible();

	const devTools = await phone.context.newCDPSession(home);
	await devTools.send('ServiceWorker.enable');
	await devTools.send('ServiceWorker.stopAllWorkers');
	await home.reload();
	await expect(banner, 'the size is known after the browser ended the idle worker').toHaveText(told);

	// All of it is here by now: the learner may say yes where there is no network.
	await site.stop();
	// A phone short of space gives up the browser's own cache first, which would otherwise help out.
	await devTools.send('Network.clearBrowserCache');
	let starts = 0;
	home.on('domcontentloaded', () => (starts += 1));
	await banner.getByRole('button', { name: say('sw', 'home.updateNow') }).click();
	await expect(greeting(home)).toHaveText('Karibu tena, Achieng');
	await expect(home.getByText(say('sw', 'home.ready'))).toBeVisible();
	await expect(banner).toHaveCount(0);
	expect(starts).toBe(1);
	expect(await readWork(home)).toEqual(before);

	await expect(lesson.getByText('3 / 8')).toBeVisible();
	expect(await lesson.evaluate(() => 'untouched' in window)).toBe(true);
	await lesson.getByRole('link', { name: say('sw', 'common.back') }).click();
	await expect(greeting(lesson), 'the open tab still finds the code it began with').toHaveText('Habari, Achieng');
	await lesson.reload();
	await expect(greeting(lesson)).toHaveText('Karibu tena, Achieng');
});

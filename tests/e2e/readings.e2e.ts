import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { Rows } from '../../src/lib/storage/tables';
import { beginAs } from './learner';
import { expect, test, TEACHER, waitUntilStored } from './phone';
import { readRows } from './stored-rows';
import { say } from './texts';

const LESSON = 'fractions-equivalent';
const ENGLISH = { language: 'English' };

type Values = Readonly<Record<string, string | number>>;
const button = (page: Page, key: string, values: Values = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });

/** A microphone that hums, and that nobody has to allow. */
const MICROPHONE = ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

async function record(page: Page, key: string): Promise<void> {
	await button(page, key, ENGLISH).click();
	await expect(page.getByText(/^Read aloud now: [1-9]/u)).toBeVisible();
	await button(page, 'write.voiceStop').click();
	await expect(button(page, 'write.voiceAgain')).toBeVisible();
}

async function hear(page: Page): Promise<void> {
	await button(page, 'lesson.readAloud').click();
	await expect(button(page, 'lesson.stopReading'), 'the voice is heard').toBeVisible();
	await expect(button(page, 'lesson.readAloud'), 'and ends').toBeVisible();
}

test('a teacher reads a screen and a word aloud; both are heard there, and on another phone from the file', async ({
	site,
	phone,
	otherPhone
}) => {
	const page = await phone.open({ args: MICROPHONE });
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Okoth', isTeacher: true });
	await waitUntilStored(page, TEACHER);
	const learner = await otherPhone.open();
	await learner.goto(site.address);
	await beginAs(learner, { nickname: 'Amina' });
	await waitUntilStored(learner);
	await site.stop();

	await page.goto(`${site.address}/lesson/${LESSON}`);
	await record(page, 'write.readingRecord');
	await hear(page);
	await page.locator('article p button').first().click();
	const card = page.getByRole('dialog');
	await card.getByRole('button', { name: say('en', 'write.readingRecordWord', ENGLISH) }).click();
	await expect(card.getByText(/^Read aloud now: [1-9]/u)).toBeVisible();
	await card.getByRole('button', { name: say('en', 'write.voiceStop'), exact: true }).click();
	await expect(card.getByRole('button', { name: say('en', 'lesson.readAloud') })).toBeVisible();
	await expect.poll(async () => (await readRows(page, 'readings')).length).toBe(2);

	await page.goto(`${site.address}/write`);
	await link(page, 'write.readingsTitle').click();
	await expect(page.getByRole('listitem')).toHaveCount(2);
	await page.getByRole('textbox', { name: say('en', 'write.readingsName') }).fill('Read by Okoth');
	await button(page, 'write.readingsMake_other', { count: 2 }).click();
	const words = (await page.locator('[data-words]').textContent())!;
	const arriving = page.waitForEvent('download');
	await button(page, 'write.lessonSave').click();
	const buffer = readFileSync(await (await arriving).path());

	await learner.goto(`${site.address}/packs`);
	const file = { name: 'Read-by-Okoth.darasa', mimeType: 'application/octet-stream', buffer };
	await learner.locator('input[type=file]').setInputFiles(file);
	await expect(learner.getByText(words)).toBeVisible();
	await button(learner, 'packs.accept').click();
	await expect(learner.getByText(say('en', 'packs.readings_other', { count: 2 })).first()).toBeVisible();
	const [own] = (await readRows<Rows['packs']>(learner, 'packs')).filter(({ id }) => id.startsWith('own-'));
	expect(own).toMatchObject({ lessons: [], readings: [{ part: 'screen' }, { part: 'term' }] });

	await learner.goto(`${site.address}/lesson/${LESSON}`);
	await hear(learner);
	await expect(button(learner, 'write.readingRecord', ENGLISH), 'a learner records nothing').toHaveCount(0);
	await learner.locator('article p button').first().click();
	await expect(learner.getByRole('dialog').getByRole('button', { name: say('en', 'lesson.readAloud') })).toBeVisible();

	await learner.goto(`${site.address}/packs`);
	const added = learner.getByRole('article').filter({ hasText: 'Read by Okoth' });
	await added.getByRole('button', { name: say('en', 'packs.remove') }).click();
	await learner
		.getByRole('dialog')
		.getByRole('button', { name: say('en', 'packs.remove') })
		.click();
	await expect(added).toHaveCount(0);
	expect(await readRows(learner, 'media')).toEqual([]);

	await page.goto(`${site.address}/lesson/${LESSON}`);
	await button(page, 'write.voiceDrop').click();
	await expect(button(page, 'write.readingRecord', ENGLISH)).toBeVisible();
	await expect.poll(async () => (await readRows(page, 'media')).length).toBe(1);
});

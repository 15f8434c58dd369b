import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { Rows } from '../../src/lib/storage/tables';
import { expectCountedOnce } from './counted-once';
import { beginAs } from './learner';
import { expect, test } from './phone';
import { openPractice, practise } from './practising';
import { findProfile, readEverything, readRows, readTries } from './stored-rows';
import { say } from './texts';

/** Saves Thandi's learning to a file in the downloads, through the screen. */
async function save(page: Page, address: string): Promise<{ name: string; bytes: Buffer }> {
	await page.goto(`${address}/backup`);
	const arriving = page.waitForEvent('download');
	await page.getByRole('button', { name: say('en', 'backup.saveProfile', { name: 'Thandi' }) }).tap();
	const download = await arriving;
	const name = download.suggestedFilename();
	await expect(page.getByText(say('en', 'backup.saved', { file: name }))).toBeVisible();
	return { name, bytes: readFileSync(await download.path()) };
}

async function pick(page: Page, file: { name: string; bytes: Buffer }): Promise<void> {
	await page
		.getByLabel(say('en', 'backup.chooseFile'))
		.setInputFiles({ name: file.name, mimeType: 'text/plain', buffer: file.bytes });
}

const deviceOf = async (page: Page): Promise<string | undefined> =>
	(await readRows<Rows['device']>(page, 'device'))[0]?.id;

const idsOf = async (page: Page): Promise<readonly string[]> => (await readTries(page)).map(({ id }) => id).sort();

test('a backup carries a learner to a new phone, both go on, and the way back joins what each did', async ({
	site,
	phone,
	otherNewPhone
}) => {
	const first = await phone.open();
	await first.goto(site.address);
	await beginAs(first, { nickname: 'Thandi', picture: 'profiles.pictureElephant' });
	await openPractice(first, site.address);
	await practise(first, 3);
	const file = await save(first, site.address);
	expect(file.name).toMatch(/^darasa-backup-elephant-\d{4}-\d\d-\d\d\.txt$/);
	expect(file.bytes.toString('latin1')).not.toContain('Thandi');

	const second = await otherNewPhone.open();
	await second.goto(site.address);
	await second.getByRole('link', { name: say('en', 'welcome.haveBackup') }).tap();
	await pick(second, { name: 'cut.txt', bytes: file.bytes.subarray(0, file.bytes.length - 20) });
	await expect(second.getByRole('alert')).toHaveText(say('en', 'backup.errorCorrupt'));
	expect(await readRows(second, 'profiles')).toEqual([]);
	await pick(second, file);
	await expect(second.getByRole('alert')).toHaveCount(0);
	await expect(second.getByText(say('en', 'backup.foundAttempts_other', { count: 3 }))).toBeVisible();
	await second.getByRole('button', { name: say('en', 'backup.restore') }).tap();
	await expect(second.getByRole('heading', { level: 1 })).toHaveText(say('en', 'home.hello', { name: 'Thandi' }));
	expect(await idsOf(second)).toEqual(await idsOf(first));
	expect(await findProfile(second, 'Thandi')).toMatchObject({ picture: 'elephant', kind: 'learner' });
	expect(await deviceOf(second)).not.toBe(await deviceOf(first));
	await expectCountedOnce(second);

	await openPractice(second, site.address);
	await practise(second, 2);
	await openPractice(first, site.address);
	await practise(first, 1);
	const union = [...new Set([...(await idsOf(first)), ...(await idsOf(second))])].sort();
	expect(union).toHaveLength(6);

	// A phone that takes in a backup with its own records may itself be a copy: it goes on under a new name.
	const nameBefore = await deviceOf(first);
	const back = await save(second, site.address);
	await first.goto(`${site.address}/backup`);
	await pick(first, back);
	await expect(first.getByText(say('en', 'backup.newAttempts_other', { count: 2 }))).toBeVisible();
	await first.getByRole('button', { name: say('en', 'backup.restore') }).tap();
	await expect(first.getByRole('heading', { level: 1 })).toHaveText(say('en', 'home.hello', { name: 'Thandi' }));
	expect(await idsOf(first)).toEqual(union);
	expect(await deviceOf(first)).not.toBe(nameBefore);
	await expectCountedOnce(first);
	expect(await readRows(first, 'profiles')).toHaveLength(1);

	// The same file once more brings nothing and takes nothing.
	await first.goto(`${site.address}/backup`);
	await expect(first.getByLabel(say('en', 'backup.chooseFile'))).toBeVisible();
	const before = await readEverything(first);
	await pick(first, back);
	await expect(first.getByText(say('en', 'backup.newAttempts_other', { count: 0 }))).toBeVisible();
	await first.getByRole('button', { name: say('en', 'backup.restore') }).tap();
	await expect(first.getByRole('heading', { level: 1 })).toHaveText(say('en', 'home.hello', { name: 'Thandi' }));
	expect({ ...(await readEverything(first)), device: 0, profiles: 0 }).toEqual({ ...before, device: 0, profiles: 0 });

	await openPractice(first, site.address);
	await practise(first, 1);
	const devices = [await deviceOf(first), await deviceOf(second)];
	expect(devices[0]).not.toBe(devices[1]);
	expect(new Set(await idsOf(first)).size).toBe(7);
});

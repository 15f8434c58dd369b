import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { putAnswer, readItem } from '../../tools/testing/practise';
import { catchMessages, giveWork, takeLink } from './giving';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { readRows } from './stored-rows';
import { beginClass } from './teaching';
import { say } from './texts';

const PASSPHRASE = 'mango river chalk bus';

const button = (page: Page, key: string, values: Readonly<Record<string, string | number>> = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });
const passphrase = (page: Page) => page.getByLabel(say('en', 'key.passphrase'));

/** Saves the teacher with his class, his key locked in. */
async function saveLocked(page: Page, address: string): Promise<Buffer> {
	await page.goto(`${address}/backup`);
	const save = button(page, 'backup.saveProfile', { name: 'Okoth' });
	await passphrase(page).fill('mango');
	await save.click();
	await expect(page.getByRole('alert')).toHaveText(say('en', 'key.tooShort', { count: 8 }));
	await passphrase(page).fill(PASSPHRASE);
	const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
	await expect(page.getByRole('alert')).toHaveCount(0);
	return readFileSync(await download.path());
}

async function handIn(page: Page, workLink: string, address: string): Promise<string> {
	await page.goto(workLink);
	await button(page, 'assigned.trustAndTake').click();
	await link(page, 'assigned.toWork').click();
	await link(page, 'assigned.goOn').click();
	const item = await readItem(page);
	await putAnswer(page, item, rightInput(item), 'en');
	await button(page, 'practice.check').click();
	await button(page, 'practice.next').click();
	await page.goto(`${address}/`);
	await link(page, 'assigned.handIn').click();
	await button(page, 'assigned.handIn').click();
	return takeLink(page);
}

test('a teacher moves to another phone with his key behind a passphrase, and takes in what was for the old one', async ({
	site,
	phone,
	otherPhone,
	newPhone
}) => {
	test.setTimeout(240_000);
	const old = await phone.open();
	await catchMessages(old);
	await beginClass(old, site.address, ['Amina', 'Baraka']);
	const workLink = await giveWork(old, 1);
	const file = await saveLocked(old, site.address);
	const [signingKey] = (await readRows<{ key: string; value: string }>(old, 'settings')).filter(
		({ key }) => key === 'signingKey'
	);
	expect(signingKey?.value).toMatch(/^[0-9a-f]{64}$/);

	const learner = await otherPhone.open();
	await catchMessages(learner);
	await learner.goto(site.address);
	await beginAs(learner, { nickname: 'Amina' });
	await waitUntilStored(learner);
	const slipLink = await handIn(learner, workLink, site.address);

	const page = await newPhone.open();
	await page.goto(`${site.address}/backup`);
	await page
		.getByLabel(say('en', 'backup.chooseFile'))
		.setInputFiles({ name: 'backup.txt', mimeType: 'text/plain', buffer: file });
	await passphrase(page).fill('mango river chalk cus');
	await button(page, 'backup.restore').click();
	await expect(page.getByRole('alert')).toHaveText(say('en', 'key.wrong'));
	expect(await readRows(page, 'profiles')).toEqual([]);
	await passphrase(page).fill(PASSPHRASE);
	await button(page, 'backup.restore').click();
	await page.waitForURL(`${site.address}/`);
	const kept = await readRows<{ key: string; value: string }>(page, 'settings');
	expect(kept.find(({ key }) => key === 'signingKey')?.value).toBe(signingKey?.value);

	await link(page, 'home.myClasses').click();
	await page.getByRole('link', { name: /^5B/ }).click();
	await link(page, 'classroom.collect').click();
	await page.getByLabel(say('en', 'classroom.collectPaste')).fill(slipLink);
	await button(page, 'classroom.collectTake').click();
	await expect(page.getByText(/^Amina: 1 new answer/)).toBeVisible();
});

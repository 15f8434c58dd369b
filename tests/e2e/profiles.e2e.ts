import type { Page } from 'playwright/test';
import type { Rows } from '../../src/lib/storage/tables';
import { addLearner, beginAs, openProfiles, pickProfile } from './learner';
import { expect, test } from './phone';
import { openPractice, practise } from './practising';
import { findProfile, findTraces, readRows } from './stored-rows';
import { say } from './texts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function tapDigits(page: Page, digits: string): Promise<void> {
	for (const digit of digits) await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).tap();
}

async function tapPictures(page: Page, ...pictures: string[]): Promise<void> {
	for (const picture of pictures) {
		await page
			.getByRole('dialog')
			.getByRole('button', { name: say('en', `profiles.picture${picture}`) })
			.tap();
	}
}

async function manage(page: Page): Promise<void> {
	await openProfiles(page);
	await page.getByRole('button', { name: say('en', 'profiles.manage') }).tap();
}

test('children change places on a phone in two taps, and none finds the choices of another', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	await page.goto(`${site.address}/settings`);
	await page.getByLabel(say('en', 'settings.country')).selectOption('SN');
	await page.getByRole('radio', { name: '150%' }).check({ force: true });
	await expect(page.getByRole('radio', { name: /2,5/ })).toBeChecked();
	await page.goto(`${site.address}/ask`);
	await page.getByRole('textbox').fill('0,5 + 1');
	await page.getByRole('button', { name: say('en', 'ask.send'), exact: true }).click();
	await expect(page.locator('math').last()).toBeVisible();
	await page.getByRole('link', { name: say('en', 'common.navLearn') }).click();

	await addLearner(page, 'Juma', 'profiles.pictureGoat');
	await page.getByRole('link', { name: say('en', 'common.navAsk') }).click();
	await expect(page.getByRole('textbox')).toHaveValue('');
	await expect(page.locator('main math')).toHaveCount(0);
	await page.getByRole('link', { name: say('en', 'common.navSettings') }).click();
	await expect(page.getByLabel(say('en', 'settings.country'))).toHaveValue('KE');
	await expect(page.getByRole('radio', { name: /2\.5/ })).toBeChecked();
	await expect(page.getByRole('radio', { name: '100%' })).toBeChecked();
	await page.getByRole('link', { name: say('en', 'common.navLearn') }).click();

	await page.locator('header a[href$="/profiles"]').tap();
	await page.getByRole('button', { name: 'Thandi' }).tap();
	await expect(heading(page)).toContainText('Thandi');
	await expect(page.locator('html')).toHaveAttribute('data-text-size', '150');

	// At a cold start the letters are big from the first moment on, and do not jump.
	await page.addInitScript(() => {
		const sizes: (string | null)[] = [];
		Object.assign(window, { sizes });
		new MutationObserver(() => sizes.push(document.documentElement.getAttribute('data-text-size'))).observe(document, {
			attributeFilter: ['data-text-size'],
			subtree: true
		});
	});
	await page.goto(site.address);
	await expect(heading(page)).toContainText('Thandi');
	const sizes = await page.evaluate(() => (window as unknown as { sizes: string[] }).sizes);
	expect(sizes.filter((size) => size !== '150')).toEqual([]);
	expect(sizes).not.toEqual([]);
});

test('a lock opens to its number or pictures alone, and guessing at it becomes slow', async ({ site, phone }) => {
	const page = await phone.open();
	await page.clock.install();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	await manage(page);
	await page.getByRole('button', { name: say('en', 'profiles.lockNumber') }).tap();
	await tapDigits(page, '2580');
	await expect(page.getByText(say('en', 'profiles.onceMore'))).toBeVisible();
	await tapDigits(page, '2581');
	await expect(page.getByText(say('en', 'profiles.notTheSame'))).toBeVisible();
	await tapDigits(page, '25802580');
	await expect(page.getByText(say('en', 'profiles.lockSet'))).toBeVisible();
	await page.getByRole('link', { name: say('en', 'common.back') }).click();

	await addLearner(page, 'Juma', 'profiles.pictureGoat');
	await manage(page);
	await page.getByRole('button', { name: say('en', 'profiles.lockPictures') }).tap();
	await tapPictures(page, 'Lion', 'Elephant', 'Zebra');
	await expect(page.getByText(say('en', 'profiles.onceMore'))).toBeVisible();
	await tapPictures(page, 'Lion', 'Elephant', 'Zebra');
	await expect(page.getByText(say('en', 'profiles.lockSet'))).toBeVisible();

	// A restart opens nothing that has a lock.
	await page.goto(site.address);
	await expect(heading(page)).toHaveText(say('en', 'profiles.title'));
	await pickProfile(page, 'Juma');
	await tapPictures(page, 'Elephant', 'Lion', 'Zebra');
	await expect(page.getByText(say('en', 'profiles.wrongSecret'))).toBeVisible();
	const dialog = page.getByRole('dialog').first();
	await dialog.getByRole('button', { name: say('en', 'profiles.forgotten') }).tap();
	await dialog.getByRole('button', { name: say('en', 'profiles.delete', { name: 'Juma' }) }).tap();
	const deleting = page.getByRole('dialog', { name: say('en', 'profiles.deleteTitle', { name: 'Juma' }) });
	await expect(deleting).toContainText(say('en', 'profiles.deleteText', { name: 'Juma' }));
	await deleting.getByRole('button', { name: say('en', 'profiles.keep'), exact: true }).tap();
	await dialog.getByRole('button', { name: say('en', 'common.close') }).tap();

	await pickProfile(page, 'Thandi');
	await expect(dialog.getByText(say('en', 'profiles.wrongSecret'))).toHaveCount(0);
	await expect(dialog.getByText(say('en', 'profiles.lockForgotten'))).toHaveCount(0);
	for (let failures = 1; failures <= 4; failures++) {
		await tapDigits(page, '1234');
		await expect(dialog.getByText(say('en', 'profiles.wrongSecret'))).toBeVisible();
		await expect.poll(async () => (await findProfile(page, 'Thandi')).lockTries?.failures).toBe(failures);
	}
	await tapDigits(page, '1234');
	await expect(dialog.getByText(/^Wait (30|29) seconds/)).toBeVisible();
	await tapDigits(page, '2580');
	await expect(dialog.getByText(/^Wait \d+ seconds/)).toBeVisible();
	await expect(heading(page)).toHaveText(say('en', 'profiles.title'));
	await page.clock.fastForward('00:31');
	await tapDigits(page, '2580');
	await expect(heading(page)).toContainText('Thandi');
	expect((await findProfile(page, 'Thandi')).lockTries).toBeUndefined();

	await openProfiles(page);
	await pickProfile(page, 'Juma');
	await tapPictures(page, 'Lion', 'Elephant', 'Zebra');
	await expect(heading(page)).toContainText('Juma');
	expect(JSON.stringify(await readRows(page, 'profiles'))).not.toMatch(/2580|lion,elephant/);

	// After a long pause an open profile is locked again, and cannot be walked round.
	await page.clock.fastForward('10:00');
	await page.getByRole('link', { name: say('en', 'common.navAsk') }).tap();
	const opening = page.getByRole('dialog', { name: say('en', 'profiles.openTitle', { name: 'Juma' }) });
	await opening.getByRole('button', { name: say('en', 'common.close') }).tap();
	await expect(heading(page)).toHaveText(say('en', 'profiles.title'));
	await pickProfile(page, 'Juma');
	await expect(opening).toBeVisible();
	await tapPictures(page, 'Lion', 'Elephant', 'Zebra');
	await expect(heading(page)).toContainText('Juma');
	await page.getByRole('link', { name: say('en', 'common.navAsk') }).tap();
	await page.clock.fastForward('10:00');
	await page.keyboard.press('Tab');
	await tapPictures(page, 'Lion', 'Elephant', 'Zebra');
	await expect(opening).toHaveCount(0);
	await expect(heading(page)).toHaveText(say('en', 'ask.title'));
});

test('a guest leaves nothing, and deleting takes everything that belongs to a profile', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Thandi' });
	const thandi = await findProfile(page, 'Thandi');
	await openPractice(page, site.address);
	await practise(page, 1);
	await page.goto(`${site.address}/lesson/states-of-matter`);
	await expect(heading(page)).toBeVisible();
	await page.goto(`${site.address}/backup`);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: say('en', 'backup.saveProfile', { name: 'Thandi' }) }).tap();
	await saved;
	await expect.poll(() => findTraces(page, thandi.id)).toContain('settings');
	const tablesOfThandi = await findTraces(page, thandi.id);
	expect(tablesOfThandi).toEqual(expect.arrayContaining(['attempts', 'mastery', 'places', 'profiles', 'settings']));

	await page.goto(site.address);
	await openProfiles(page);
	await page.getByRole('button', { name: say('en', 'profiles.add') }).tap();
	await page.getByRole('button', { name: say('en', 'welcome.next'), exact: true }).tap();
	await page.getByRole('button', { name: say('en', 'welcome.lookAround') }).tap();
	await expect(page.getByText(say('en', 'home.guestNote'))).toBeVisible();
	const guest = (await readRows<Rows['profiles']>(page, 'profiles')).find(({ kind }) => kind === 'guest');
	await openPractice(page, site.address);
	await practise(page, 1);
	expect(await findTraces(page, guest?.id ?? '')).toContain('attempts');
	await page.goto(site.address);
	await openProfiles(page);
	await pickProfile(page, 'Thandi');
	await expect(heading(page)).toContainText('Thandi');
	expect(await findTraces(page, guest?.id ?? '')).toEqual([]);

	await addLearner(page, 'Juma', 'profiles.pictureGoat');
	await openPractice(page, site.address);
	await practise(page, 1);
	await page.goto(site.address);
	await openProfiles(page);
	await pickProfile(page, 'Thandi');
	await manage(page);
	await page.getByRole('button', { name: say('en', 'profiles.delete', { name: 'Thandi' }) }).tap();
	const dialog = page.getByRole('dialog', { name: say('en', 'profiles.deleteTitle', { name: 'Thandi' }) });
	await expect(dialog).toContainText(say('en', 'profiles.deleteText', { name: 'Thandi' }));
	await dialog.getByRole('button', { name: say('en', 'profiles.keep'), exact: true }).tap();
	expect(await findTraces(page, thandi.id)).toEqual(tablesOfThandi);
	await page.getByRole('button', { name: say('en', 'profiles.delete', { name: 'Thandi' }) }).tap();
	await dialog.getByRole('button', { name: say('en', 'profiles.deleteConfirm') }).tap();
	await expect(page.getByRole('button', { name: 'Thandi' })).toHaveCount(0);
	expect(await findTraces(page, thandi.id)).toEqual([]);
	expect(await findTraces(page, 'Thandi')).toEqual([]);
	await pickProfile(page, 'Juma');
	await expect(heading(page)).toContainText('Juma');
	expect(await readRows(page, 'attempts')).toHaveLength(1);
});

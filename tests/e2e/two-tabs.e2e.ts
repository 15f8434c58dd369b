import type { Page } from 'playwright/test';
import { rightInput } from '../../src/lib/domain/exercise/answer-input';
import { answerItem, readItem } from '../../tools/testing/practise';
import { beginAs, openProfiles } from './learner';
import { expect, test } from './phone';
import { openPractice, practise } from './practising';
import { expectCountedOnce } from './counted-once';
import { readRows, readTries } from './stored-rows';
import { say } from './texts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('what is answered in one tab shows in the other and counts once; a deleted profile leaves no tab behind', async ({
	site,
	phone
}) => {
	const one = await phone.open();
	await one.goto(site.address);
	await beginAs(one, { nickname: 'Thandi' });
	await openPractice(one, site.address);
	const other = await phone.context.newPage();
	await other.goto(`${site.address}/progress`);
	await expect(other.getByText(say('en', 'progress.nothingYet'))).toBeVisible();
	await practise(one, 1);
	await expect(other.getByText(say('en', 'progress.answers_one', { count: 1 }))).toBeVisible();
	await practise(one, 1);
	await expect(other.getByText(say('en', 'progress.answers_other', { count: 2 }))).toBeVisible();

	// Both practise the same lesson, each from what it knew when it was opened.
	await openPractice(other, site.address);
	await practise(one, 2);
	await practise(other, 2);
	await practise(one, 1);
	expect(await readTries(one)).toHaveLength(7);
	await expectCountedOnce(one);
	expect(new Set((await readTries(one)).map(({ id }) => id)).size).toBe(7);

	await other.goto(site.address);
	await openProfiles(other);
	await other.getByRole('button', { name: say('en', 'profiles.manage') }).tap();
	await other.getByRole('button', { name: say('en', 'profiles.delete', { name: 'Thandi' }) }).tap();
	await other.getByRole('button', { name: say('en', 'profiles.deleteConfirm') }).tap();
	await expect(heading(one)).toHaveText(say('en', 'welcome.title'));
	expect(await readTries(one)).toEqual([]);
	await beginAs(one, { nickname: 'Juma' });
	await expect(other.getByRole('button', { name: 'Juma' })).toBeVisible();
});

test('a later Darasa in another tab takes the database over, and the old tab says so and loses nothing', async ({
	site,
	phone
}) => {
	const old = await phone.open();
	await old.goto(site.address);
	await beginAs(old, { nickname: 'Thandi' });
	await openPractice(old, site.address);
	await practise(old, 1);

	const later = await phone.context.newPage();
	await later.goto(`${site.address}/robots.txt`);
	await later.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('darasa', 990);
				opening.onupgradeneeded = () => opening.result.createObjectStore('dreams', { keyPath: 'id' });
				opening.onblocked = () => reject(new Error('the old tab does not let go'));
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					opening.result.onversionchange = () => opening.result.close();
					resolve();
				};
			})
	);
	const item = await readItem(old);
	await answerItem(old, item, rightInput(item), 'en');
	await expect(old.getByText(say('en', 'common.storageNewer'))).toBeVisible();
	await old.reload();
	await expect(heading(old)).toHaveText(say('en', 'home.failedHeading'));
	await expect(old.getByRole('alert')).toHaveText(say('en', 'common.storageNewer'));
	expect(await readRows(later, 'attempts')).toHaveLength(1);
	expect(await readRows(later, 'dreams')).toEqual([]);
});

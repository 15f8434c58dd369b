import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { LESSON, openPractice } from './practising';
import { readRows } from './stored-rows';
import { say } from './texts';

test('who lives in isiZulu and learns in English sees both words in practice and both texts in a lesson, without a network', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { language: 'zu' });
	await waitUntilStored(page);
	await site.stop();

	await page.goto(`${site.address}/settings`);
	const school = page.getByRole('combobox', { name: say('zu', 'settings.schoolLanguage') });
	await expect(school).toHaveValue('');
	await school.selectOption('en');
	await expect.poll(async () => JSON.stringify(await readRows(page, 'profiles'))).toContain('"schoolLanguage":"en"');
	await page.reload();
	await expect(school).toHaveValue('en');

	await openPractice(page, site.address);
	const words = page.getByRole('button', { name: say('zu', 'practice.words') });
	expect((await words.boundingBox())?.height).toBeGreaterThanOrEqual(48);
	await words.press('Enter');
	const dialog = page.getByRole('dialog', { name: say('zu', 'practice.words') });
	await expect(dialog.locator('dl > [lang=zu]').first()).toBeVisible();
	await expect(dialog.locator('dl > [lang=en]').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(words).toBeFocused();

	await page.goto(`${site.address}/lesson/${LESSON}`);
	const both = page.getByRole('button', { name: say('zu', 'lesson.twoLanguages') });
	await expect(both).toHaveAttribute('aria-pressed', 'false');
	await both.press('Enter');
	const article = page.locator('article[lang=zu]');
	await expect(article.locator('> p[lang=en][dir=ltr]')).toBeVisible();
	await expect(article.locator('> div[lang=en]').first()).toBeVisible();
	await page.getByRole('button', { name: say('zu', 'lesson.next'), exact: true }).tap();
	await expect(both).toHaveAttribute('aria-pressed', 'true');
	await expect(article.locator('> div[lang=en]').first()).toBeVisible();
	await both.press('Enter');
	await expect(article.locator('[lang=en]')).toHaveCount(0);
});

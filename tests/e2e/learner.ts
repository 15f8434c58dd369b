import type { Page } from 'playwright/test';
import { expect } from './phone';
import { say } from './texts';

/** First run: language, picture, start. */
export async function beginAs(
	page: Page,
	{ language = 'en', picture = 'profiles.pictureLion', nickname = '' } = {}
): Promise<void> {
	await page.waitForURL(/welcome/);
	const names: Record<string, string> = { en: 'English', sw: 'Kiswahili', am: 'አማርኛ', ar: 'العربية' };
	await page.getByRole('radio', { name: names[language] ?? language }).check({ force: true });
	await page.getByRole('button', { name: say(language, 'welcome.next'), exact: true }).click();
	await page.getByRole('radio', { name: say(language, picture) }).check({ force: true });
	if (nickname) await page.getByLabel(say(language, 'welcome.nickname')).fill(nickname);
	await page.getByRole('button', { name: say(language, 'welcome.start') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(nickname || say(language, picture));
}

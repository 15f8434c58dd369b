import type { Page } from 'playwright';
import { say } from './texts';

/** What each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
	en: 'English',
	sw: 'Kiswahili',
	am: 'አማርኛ',
	ar: 'العربية',
	fr: 'Français',
	pt: 'Português',
	ha: 'Hausa',
	yo: 'Èdè Yorùbá',
	zu: 'isiZulu',
	af: 'Afrikaans',
	ig: 'Igbo',
	xh: 'isiXhosa',
	xx: '⟦xx⟧',
	xr: '⟦xr⟧'
};

/** First run: language, picture, start. */
export async function beginAs(
	page: Page,
	{ language = 'en', picture = 'profiles.pictureLion', nickname = '', isTeacher = false } = {}
): Promise<void> {
	await page.waitForURL(/welcome/);
	await page.getByRole('radio', { name: LANGUAGE_NAMES[language] ?? language }).check({ force: true });
	await page.getByRole('button', { name: say(language, 'welcome.next'), exact: true }).click();
	await page.getByRole('radio', { name: say(language, picture), exact: true }).check({ force: true });
	if (nickname) await page.getByLabel(say(language, 'welcome.nickname')).fill(nickname);
	if (isTeacher) await page.getByRole('radio', { name: say(language, 'welcome.teacher') }).check({ force: true });
	// By key: on a phone that is busy with its first visit, a tap was once or twice waited for in vain.
	await page.getByRole('button', { name: say(language, 'welcome.start') }).press('Enter');
	const name = nickname || say(language, picture);
	await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
}

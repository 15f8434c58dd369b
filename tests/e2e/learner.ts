import type { Page } from 'playwright/test';
import { beginAs, LANGUAGE_NAMES } from '../../tools/testing/learner';
import { expect } from './phone';
import { say } from './texts';

export { beginAs };

/** Another child comes to the same phone; afterwards she is the one who learns. */
export async function addLearner(page: Page, nickname: string, picture: string): Promise<void> {
	await openProfiles(page);
	await page.getByRole('button', { name: say('en', 'profiles.add') }).click();
	await beginAs(page, { nickname, picture });
}

/** From home to "Who is learning?", through the picture in the corner. */
export async function openProfiles(page: Page): Promise<void> {
	await page.locator('header a[href$="/profiles"]').tap();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'profiles.title'));
}

/** Taps a face in "Who is learning?". */
export async function pickProfile(page: Page, nickname: string): Promise<void> {
	await page.getByRole('button', { name: nickname }).tap();
}

/** Chooses another language on a page that has a button for it in its corner. */
export async function changeLanguage(page: Page, from: string, to: string): Promise<void> {
	await page.getByRole('button', { name: say(from, 'common.language'), exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: LANGUAGE_NAMES[to] ?? to, exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', to);
	// It closes by itself, but for letters to offer where the machine has none of that script.
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
}

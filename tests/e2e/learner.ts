import type { Page } from 'playwright/test';
import { beginAs } from '../../tools/testing/learner';
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

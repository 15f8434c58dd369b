import type { Page } from 'playwright/test';
import { expect } from './phone';
import { say } from './texts';

const button = (page: Page, key: string) => page.getByRole('button', { name: say('en', key), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });

/** Keeps what would be shared or copied, so that the test can carry it to another phone. */
export async function catchMessages(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const kept = globalThis as { sharedText?: string };
		Object.defineProperty(navigator, 'share', { value: undefined });
		Object.defineProperty(navigator, 'clipboard', {
			value: { writeText: async (text: string) => void (kept.sharedText = text) }
		});
	});
}

/** Taps "Send as a message" and gives the link in it. */
export async function takeLink(page: Page): Promise<string> {
	await page.evaluate(() => delete (globalThis as { sharedText?: string }).sharedText);
	await button(page, 'sharing.sendMessage').click();
	const text = await page.waitForFunction(() => (globalThis as { sharedText?: string }).sharedText);
	return /https?:\S+#b[\w-]+/.exec(String(await text.jsonValue()))?.[0] ?? '';
}

/** From the list of learners of the class 5B: gives work of one lesson, and takes the link to it. */
export async function giveWork(page: Page, exercises: number): Promise<string> {
	await link(page, 'classroom.seeClass').click();
	await link(page, 'classroom.give').click();
	await page.getByRole('checkbox', { name: 'Equivalent fractions' }).check();
	await page.getByLabel(say('en', 'classroom.giveExercises')).fill(String(exercises));
	await page.getByText(say('en', 'classroom.giveMore'), { exact: true }).click();
	await page.getByLabel(say('en', 'classroom.giveHints')).uncheck();
	await button(page, 'classroom.giveMake').click();
	await expect(page.getByRole('img', { name: say('en', 'classroom.codeOfWork', { name: '5B' }) })).toBeVisible();
	return takeLink(page);
}

import type { Page } from 'playwright/test';
import { say } from './texts';

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
	await page.getByRole('button', { name: say('en', 'sharing.sendMessage'), exact: true }).click();
	const text = await page.waitForFunction(() => (globalThis as { sharedText?: string }).sharedText);
	return /https?:\S+#b[\w-]+/.exec(String(await text.jsonValue()))?.[0] ?? '';
}

import type { Page } from 'playwright/test';
import { expect } from './phone';
import { say } from './texts';

export interface Tour {
	readonly page: Page;
	readonly address: string;
	/** The interface language. The tour begins when she has chosen it and is called Thandi. */
	readonly language: string;
	/** Called at each state of each screen. */
	readonly look: (where: string) => Promise<void>;
}

/** Opens a page and waits for its heading. */
export async function open({ page, address }: Tour, route: string): Promise<void> {
	await page.goto(address + route);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The button that says this sentence. */
export function button({ page, language }: Tour, key: string, values?: Readonly<Record<string, string>>) {
	return page.getByRole('button', { name: say(language, key, values), exact: true });
}

export async function closeDialog(tour: Tour): Promise<void> {
	await tour.page
		.getByRole('dialog')
		.last()
		.getByRole('button', { name: say(tour.language, 'common.close') })
		.click();
}

/** Chooses the largest text in the settings. */
export async function enlargeText(tour: Tour): Promise<void> {
	await open(tour, '/settings');
	const sizes = tour.page.getByRole('group', { name: say(tour.language, 'settings.textSize') });
	await sizes.getByRole('radio').last().check({ force: true });
	await expect(tour.page.locator('html')).toHaveAttribute('data-text-size', '200');
}

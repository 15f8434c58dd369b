import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { beginAs } from './learner';
import { expect, test } from './phone';
import { PAGES } from './routes';

const ROUTES = [...PAGES, '/lesson/fractions-equivalent', '/practice/fractions-equivalent'];

for (const language of ['en', 'ar']) {
	test(`axe finds no fault on any page in ${language}`, async ({ site, phone }) => {
		const page = await phone.open();
		await page.goto(site.address);
		await beginAs(page, { language });
		for (const route of ROUTES) {
			await page.goto(site.address + route);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
				route
			).toEqual([]);
			expect(await findTurnedRound(page), route).toEqual([]);
		}
	});
}

/** English words in an Arabic page with the direction of the page: their full stop would stand in front of them. */
function findTurnedRound(page: Page): Promise<string[]> {
	return page
		.locator('[lang]')
		.evaluateAll((elements) =>
			elements
				.filter((element) => getComputedStyle(element).direction !== (element.matches('[lang=ar]') ? 'rtl' : 'ltr'))
				.map((element) => element.outerHTML)
		);
}

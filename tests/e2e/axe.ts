import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from './phone';

export async function expectNoFault(page: Page, where: string): Promise<void> {
	// What passes would be listed element by element, too.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
		where
	).toEqual([]);
	expect(await findTurnedRound(page), where).toEqual([]);
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

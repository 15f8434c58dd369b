import type { Page } from 'playwright/test';
import { readHost } from '../../tools/hosting/host';
import { inFull } from './matrix';
import { expect, test, type Phone } from './phone';
import { LESSON } from './practising';
import { beginTour, walkThroughEverything } from './screen-tour';
import { TextFaults } from './text-faults';
import { say } from './texts';
import { enlargeText, open } from './tour';
import { visitClasses } from './tour-class';

const { languages } = readHost();

/** Many words of isiZulu are longer than those of any other language. */
const LONGEST = 'zu';

/** The narrowest screen that is promised: an old small phone. */
function openNarrow(phone: Phone): Promise<Page> {
	return phone.open({ viewport: { width: 320, height: 568 } });
}

const WALKS = inFull(
	languages.flatMap((language) => [
		{ language, what: 'learners', walk: walkThroughEverything, isLong: language !== LONGEST },
		{ language, what: 'teachers', walk: visitClasses, isLong: true }
	])
);

for (const { language, what, walk } of WALKS) {
	test(`nothing is cut off and nothing scrolls sideways on 320 px, for ${what}: ${language}`, async ({
		site,
		phone
	}) => {
		const page = await openNarrow(phone);
		await beginTour(page, site.address, language);
		const faults = new TextFaults();
		await walk({
			page,
			address: site.address,
			language,
			look: (where) => faults.look(page, where, { bracketed: false, names: [] })
		});
		expect(faults.list).toEqual([]);
	});
}

test('each language can be read and tapped in the list of languages, on 320 px and at twice the size', async ({
	site,
	phone
}) => {
	const page = await openNarrow(phone);
	await beginTour(page, site.address, 'en');
	const faults = new TextFaults();
	const look = (where: string) => faults.look(page, where, { bracketed: false, names: [] });
	const tour = { page, address: site.address, language: 'en', look };
	await enlargeText(tour);
	await open(tour, `/lesson/${LESSON}`);
	for (const [place, language] of languages.entries()) {
		await page.getByRole('button', { name: say(language, 'common.language'), exact: true }).tap();
		const dialog = page.getByRole('dialog', { name: say(language, 'common.language') });
		const choices = dialog.locator('[aria-pressed]');
		await expect(choices).toHaveCount(languages.length);
		await look(`the languages: ${language}`);
		const next = languages[(place + 1) % languages.length] ?? '';
		const choice = choices.filter({ has: page.locator(`[lang=${next}]`) });
		await choice.scrollIntoViewIfNeeded();
		// A fraction of a pixel may lie under the edge of the dialog.
		await expect(choice).toBeInViewport({ ratio: 0.95 });
		const box = await choice.boundingBox();
		expect(box?.height).toBeGreaterThanOrEqual(48);
		expect(box?.width).toBeGreaterThanOrEqual(48);
		await choice.tap();
		await expect(page.locator('html')).toHaveAttribute('lang', next);
		// It stays open for the offer of letters that this machine lacks.
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
	expect(faults.list).toEqual([]);
});

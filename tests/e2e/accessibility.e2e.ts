import { readHost } from '../../tools/hosting/host';
import { expectNoFault } from './axe';
import { beginAs } from './learner';
import { inFull } from './matrix';
import { expect, test } from './phone';
import { PAGES } from './routes';
import { beginTour } from './screen-tour';
import { visitClasses } from './tour-class';
import { visitWrittenSums } from './tour-written-sums';

const ROUTES = [...PAGES, '/lesson/fractions-equivalent', '/practice/fractions-equivalent'];

const LANGUAGES = readHost().languages.map((language) => ({ language, isLong: language !== 'ar' }));

for (const { language } of inFull(LANGUAGES)) {
	test(`axe finds no fault on any page in ${language}`, async ({ site, phone }) => {
		test.setTimeout(240_000);
		const page = await phone.open();
		await page.goto(site.address);
		await beginAs(page, { language });
		for (const route of ROUTES) {
			await page.goto(site.address + route);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expectNoFault(page, route);
		}
	});
}

for (const { language } of inFull([{ language: 'ar' }, { language: 'en', isLong: true }])) {
	test(`axe finds no fault in a sum in columns and a question why in ${language}`, async ({ site, phone }) => {
		test.setTimeout(240_000);
		const page = await phone.open();
		await beginTour(page, site.address, language);
		await visitWrittenSums({
			page,
			address: site.address,
			language,
			look: (where) => expectNoFault(page, where)
		});
	});
}

test('axe finds no fault on the pages of a teacher, from right to left', async ({ site, phone }) => {
	test.setTimeout(240_000);
	const page = await phone.open();
	await beginTour(page, site.address, 'ar');
	await visitClasses({ page, address: site.address, language: 'ar', look: (where) => expectNoFault(page, where) });
});

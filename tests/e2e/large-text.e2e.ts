import { inFull } from './matrix';
import { expect, test } from './phone';
import { beginTour, walkThroughEverything } from './screen-tour';
import { TextFaults } from './text-faults';
import { visitClasses } from './tour-class';
import { say } from './texts';

const WALKS = inFull([
	{ language: 'am', what: 'learners', walk: walkThroughEverything },
	{ language: 'am', what: 'teachers', walk: visitClasses },
	{ language: 'ar', what: 'learners', walk: walkThroughEverything, isLong: true },
	{ language: 'ar', what: 'teachers', walk: visitClasses, isLong: true }
]);

for (const { language, what, walk } of WALKS) {
	test(`nothing is cut off and nothing scrolls sideways at twice the size, for ${what}: ${language}`, async ({
		site,
		phone
	}) => {
		const page = await phone.open();
		await beginTour(page, site.address, language);
		await page.goto(`${site.address}/settings`);
		const sizes = page.getByRole('group', { name: say(language, 'settings.textSize') });
		await sizes.getByRole('radio').last().check({ force: true });
		await expect(page.locator('html')).toHaveAttribute('data-text-size', '200');
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

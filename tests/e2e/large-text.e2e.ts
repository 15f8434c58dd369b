import { inFull } from './matrix';
import { expect, test } from './phone';
import { beginTour, walkThroughEverything } from './screen-tour';
import { TextFaults } from './text-faults';
import { enlargeText, type Tour } from './tour';
import { visitClasses } from './tour-class';

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
		const faults = new TextFaults();
		const tour: Tour = {
			page,
			address: site.address,
			language,
			look: (where) => faults.look(page, where, { bracketed: false, names: [] })
		};
		await enlargeText(tour);
		await walk(tour);
		expect(faults.list).toEqual([]);
	});
}

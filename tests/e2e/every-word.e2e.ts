import { OtherBuild } from './other-build';
import { expect, Site, test } from './phone';
import { beginTour, walkThroughEverything } from './screen-tour';
import { inFull } from './matrix';
import { TextFaults } from './text-faults';
import { CLASS_NAMES, visitClasses } from './tour-class';

/** What learners and a model are called, and what the tour asks. */
const NAMES = [...CLASS_NAMES, 'Thandi', 'Juma', 'Story mini', 'what is a denominator?'];

const pseudo = new OtherBuild();

test.beforeAll(async () => {
	test.setTimeout(240_000);
	await pseudo.make({ host: { languages: ['en', 'xx', 'xr'] } });
});

test.afterAll(() => pseudo.remove());

const WALKS = inFull([
	{ language: 'xr', what: 'learners', walk: walkThroughEverything },
	{ language: 'xr', what: 'teachers', walk: visitClasses },
	{ language: 'xx', what: 'learners', walk: walkThroughEverything, isLong: true },
	{ language: 'xx', what: 'teachers', walk: visitClasses, isLong: true }
]);

for (const { language, what, walk } of WALKS) {
	test(`every word for ${what} comes from locales/ and fits the screen, also when it is long: ${language}`, async ({
		newPhone: phone
	}) => {
		const site = await new Site({ folder: pseudo.folder }).start();
		const page = await phone.open();
		await beginTour(page, site.address, language);
		const faults = new TextFaults();
		await walk({
			page,
			address: site.address,
			language,
			look: (where) => faults.look(page, where, { bracketed: true, names: NAMES })
		});
		await site.stop();
		expect(faults.list).toEqual([]);
	});
}

import { readHost } from '../../tools/hosting/host';
import { walkKeyScreens } from '../../tools/testing/key-screens';
import { expectNoFault } from './axe';
import { inFull } from './matrix';
import { test, expect } from './phone';
import { TextFaults } from './text-faults';

const LOOKS = ['light', 'dark', 'contrast'].flatMap((theme) => ['100', '200'].map((textSize) => ({ theme, textSize })));

for (const { language } of inFull(readHost().languages.map((tag) => ({ language: tag, isLong: true })))) {
	test(`the key screens have no fault in any colours and any size of text: ${language}`, async ({ site, phone }) => {
		const page = await phone.open();
		const faults = new TextFaults();
		await walkKeyScreens({
			page,
			address: site.address,
			language,
			async look(where) {
				for (const { theme, textSize } of LOOKS) {
					const screen = `${where}, ${theme}, ${textSize} %`;
					await page.evaluate((look) => void Object.assign(document.documentElement.dataset, look), {
						theme,
						textSize
					});
					await expectNoFault(page, screen);
					await faults.look(page, screen, { bracketed: false, names: [] });
				}
				await page.evaluate(
					() => void Object.assign(document.documentElement.dataset, { theme: 'light', textSize: '100' })
				);
			}
		});
		expect(faults.list).toEqual([]);
	});
}

import { test as base } from 'playwright/test';
import { Phone } from '../../tools/testing/phone';
import { Site } from '../../tools/testing/site';

export { Phone, Site };
export { waitUntilStored } from '../../tools/testing/wait-until-stored';

async function lendPhone(use: (phone: Phone) => Promise<void>): Promise<void> {
	const phone = new Phone();
	await use(phone);
	await phone.destroy();
	base.expect(phone.faults, 'pages that threw or broke the policy').toEqual([]);
	base.expect(phone.foreignRequests, 'requests to other hosts').toEqual([]);
}

/** Tests with a site and phones that are cleaned up afterwards. A page that threw or asked a foreign host fails its test. */
export const test = base.extend<{ site: Site; phone: Phone; otherPhone: Phone }>({
	site: async ({ browserName: _ }, use) => {
		const site = await new Site().start();
		await use(site);
		await site.stop();
	},
	phone: ({ browserName: _ }, use) => lendPhone(use),
	otherPhone: ({ browserName: _ }, use) => lendPhone(use)
});

export const expect = base.expect;

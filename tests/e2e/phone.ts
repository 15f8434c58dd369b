import { test as base } from 'playwright/test';
import { Phone } from '../../tools/testing/phone';
import { Site } from '../../tools/testing/site';

export { Phone, Site };
export { waitUntilStored } from '../../tools/testing/wait-until-stored';

/** Tests with a site and a phone that are cleaned up afterwards. A page that threw or asked a foreign host fails its test. */
export const test = base.extend<{ site: Site; phone: Phone }>({
	site: async ({ browserName: _ }, use) => {
		const site = await new Site().start();
		await use(site);
		await site.stop();
	},
	phone: async ({ browserName: _ }, use) => {
		const phone = new Phone();
		await use(phone);
		await phone.destroy();
		base.expect(phone.faults, 'pages that threw or broke the policy').toEqual([]);
		base.expect(phone.foreignRequests, 'requests to other hosts').toEqual([]);
	}
});

export const expect = base.expect;

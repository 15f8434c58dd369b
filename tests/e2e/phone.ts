import { test as base } from 'playwright/test';
import { Phone } from '../../tools/testing/phone';
import { Site } from '../../tools/testing/site';
import { TEACHER, waitUntilStored } from '../../tools/testing/wait-until-stored';
import { readRows } from './stored-rows';

export { Phone, Site, TEACHER, waitUntilStored };

/** A phone on which Darasa was opened once and left at its first question, and where it came from. */
interface StoredApp {
	readonly phone: Phone;
	readonly port: number;
}

const BUILT_IN_PACKS = 3;

/** Below the ports that systems lend to whoever connects: one of those may be lent when the site comes back to it. */
const FIRST_PORT = 21_000;

async function startSite(port: number): Promise<Site> {
	try {
		return await new Site({}, port).start();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		return startSite(port + 10);
	}
}

async function storeApp(worker: number): Promise<StoredApp> {
	const [site, phone] = [await startSite(FIRST_PORT + worker), new Phone()];
	const page = await phone.open();
	await page.goto(site.address);
	await waitUntilStored(page);
	await base.expect.poll(async () => (await readRows(page, 'packs')).length).toBe(BUILT_IN_PACKS);
	await phone.close();
	await site.stop();
	return { phone, port: Number(new URL(site.address).port) };
}

async function lendPhone(phone: Phone, use: (phone: Phone) => Promise<void>): Promise<void> {
	await use(phone);
	await phone.destroy();
	base.expect(phone.faults, 'pages that threw or broke the policy').toEqual([]);
	base.expect(phone.foreignRequests, 'requests to other hosts').toEqual([]);
}

interface Lent {
	readonly site: Site;
	/** Darasa is stored on it, and nobody has begun yet. */
	readonly phone: Phone;
	/** Another one like it. */
	readonly otherPhone: Phone;
	/** Nothing was ever opened on these. */
	readonly newPhone: Phone;
	readonly otherNewPhone: Phone;
}

/** Tests with a site and phones that are cleaned up afterwards. A page that threw or asked a foreign host fails its test. */
export const test = base.extend<Lent, { storedApp: StoredApp }>({
	storedApp: [
		async ({ browserName: _ }, use, { parallelIndex }) => {
			const stored = await storeApp(parallelIndex);
			await use(stored);
			await stored.phone.destroy();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	site: async ({ storedApp }, use) => {
		const site = await new Site({}, storedApp.port).start();
		await use(site);
		await site.stop();
	},
	phone: ({ storedApp }, use) => lendPhone(new Phone(storedApp.phone), use),
	otherPhone: ({ storedApp }, use) => lendPhone(new Phone(storedApp.phone), use),
	newPhone: ({ browserName: _ }, use) => lendPhone(new Phone(), use),
	otherNewPhone: ({ browserName: _ }, use) => lendPhone(new Phone(), use)
});

export const expect = base.expect;

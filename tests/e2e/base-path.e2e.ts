import { readHost } from '../../tools/hosting/host';
import { answerRightly } from './answer-rightly';
import { beginAs } from './learner';
import { OtherBuild } from './other-build';
import { expect, Site, test, waitUntilStored } from './phone';
import { say } from './texts';

const BASE_PATH = '/darasa';
const build = new OtherBuild();

test.beforeAll(async () => {
	test.setTimeout(240_000);
	await build.make({ host: { basePath: BASE_PATH } });
});

test.afterAll(() => build.remove());

test('below a path of somebody else’s site everything works, also from a cold start without a network', async ({
	newPhone: phone
}) => {
	const site = await new Site({ folder: build.folder, host: { ...readHost(), basePath: BASE_PATH } }).start();
	expect(site.address).toMatch(/\/darasa$/);
	const first = await phone.open();
	const outside: string[] = [];
	phone.context.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (request.url().startsWith('http') && !pathname.startsWith(`${BASE_PATH}/`)) outside.push(pathname);
	});
	await first.goto(`${site.address}/`);
	await beginAs(first, { nickname: 'Achieng' });
	await waitUntilStored(first);
	await expect(first.getByText(say('en', 'home.ready'))).toBeVisible();
	expect(outside).toEqual([]);
	await phone.close();
	await site.stop();

	const page = await phone.open();
	await page.goto(`${site.address}/`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Achieng');
	await page.getByRole('link', { name: say('en', 'home.start'), exact: true }).click();
	await expect(page.getByText('1 / 8')).toBeVisible();
	expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${BASE_PATH}/lesson/[a-z-]+$`));
	await page.goto(`${site.address}/practice/fractions-equivalent`);
	await answerRightly(page, 'en');
	await page.goto(`${site.address}/ask`);
	await page.getByRole('textbox').fill('What is evaporation?');
	await page.getByRole('button', { name: say('en', 'ask.send'), exact: true }).click();
	const source = page.locator(`article a[href^="${BASE_PATH}/lesson/states-of-matter"]`);
	await source.first().click();
	await expect(page).toHaveURL(/\/darasa\/lesson\/states-of-matter/);
});

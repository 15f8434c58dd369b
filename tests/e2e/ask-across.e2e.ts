import type { Page } from 'playwright/test';
import { beginAs } from './learner';
import { expect, test } from './phone';
import { say } from './texts';

interface Site {
	readonly address: string;
	stop(): Promise<void>;
	start(options: { mounts: Record<string, string> }): Promise<unknown>;
}

/** Whether something is kept with the encoder. */
function hasKept(page: Page, part: string): Promise<boolean> {
	return page.evaluate(async (wanted) => {
		const kept = await caches.open('darasa-encoder');
		return (await kept.keys()).some(({ url }) => url.includes(wanted));
	}, part);
}

/** A learner whose phone has the lessons and the encoder; from here on there is no network. */
async function beginWithEncoder(page: Page, site: Site, language: string): Promise<void> {
	// Other tests have made-up models there.
	await site.stop();
	await site.start({ mounts: {} });
	await page.goto(site.address);
	await beginAs(page, { language });
	// The last of the packs, and then the encoder, which comes when all else is here.
	await expect(page.locator('a[href*="/lesson/photosynthesis"]').first()).toBeVisible();
	await expect.poll(() => hasKept(page, '/manifest.json'), { timeout: 60_000 }).toBe(true);
	await site.stop();
}

test('a question in isiZulu opens the English screen that answers it, with the server off', async ({ site, phone }) => {
	const page = await phone.open();
	await beginWithEncoder(page, site, 'zu');
	await page.getByRole('link', { name: say('zu', 'common.navAsk'), exact: true }).click();
	await page.getByRole('textbox').fill('izitshalo azinawo umlomo, pho zidlani');
	await page.getByRole('button', { name: say('zu', 'ask.send'), exact: true }).click();
	const found = page.locator('article.found');
	await expect(found).toContainText(say('zu', 'ask.inLanguage', { language: 'English' }));
	await expect(found.locator('[lang="en"]')).toBeVisible();
	await found.getByRole('link').last().click();
	await expect(page).toHaveURL(/\/lesson\/photosynthesis#own-food$/);

	// What was made of the lessons for that need not be made again.
	await expect.poll(() => hasKept(page, '/vectors-')).toBe(true);

	// Nothing in the lessons is near to this.
	await page.goBack();
	await page.getByRole('textbox').fill('ubani owine umdlalo webhola izolo');
	await page.getByRole('button', { name: say('zu', 'ask.send'), exact: true }).click();
	await expect(page.locator('article.found')).toHaveCount(0);
	await expect(page.getByText(say('zu', 'engine.nothingFound'))).toBeVisible();
});

test('who wants to be asked is led to the questions, and what she tells is compared, with the server off', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await beginWithEncoder(page, site, 'sw');
	await page.getByRole('link', { name: say('sw', 'common.navAsk'), exact: true }).click();
	const ask = async (question: string): Promise<void> => {
		await page.getByRole('textbox').fill(question);
		await page.getByRole('button', { name: say('sw', 'ask.send'), exact: true }).click();
	};
	await ask('niulize maswali kuhusu usanisinuru');
	await expect(page.locator('main a[href*="/practice/photosynthesis"]')).toBeVisible();
	await ask('ninawezaje kubadilisha lugha');
	await page.getByRole('link', { name: say('sw', 'ask.inSettings') }).click();
	await expect(page).toHaveURL(/\/settings$/);

	await page.goto(`${site.address}/lesson/states-of-matter#check`);
	const compare = page.getByRole('button', { name: say('sw', 'lesson.tellCompare'), exact: true });
	const field = page.locator('section.tell textarea');
	await field.fill('maji yanageuka mvuke na kuingia hewani, mvuke hauonekani');
	await compare.click();
	await expect(page.getByText(say('sw', 'lesson.tellNearly'))).toBeVisible();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await field.fill('mpira wa miguu ni mchezo mzuri');
	await compare.click();
	await expect(page.getByText(say('sw', 'lesson.tellNot'))).toBeVisible();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
	await field.fill('');
	await compare.click();
	await expect(page.getByText(say('sw', 'lesson.tellNot')), 'told aloud: she compares alone').toHaveCount(0);
	await expect(page.getByText(say('sw', 'lesson.tellPoints'))).toBeVisible();
});

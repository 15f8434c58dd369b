import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { Rows } from '../../src/lib/storage/tables';
import { makePng } from '../../tools/testing/make-media';
import { beginAs } from './learner';
import { expect, test, TEACHER, waitUntilStored } from './phone';
import { readRows } from './stored-rows';
import { say } from './texts';

type Values = Readonly<Record<string, string | number>>;
const button = (page: Page, key: string, values: Values = {}) =>
	page.getByRole('button', { name: say('en', key, values), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });
const field = (page: Page, key: string) => page.getByRole('textbox', { name: say('en', key), exact: true });

/** A microphone that hums, and that nobody has to allow. */
const MICROPHONE = ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

/** A teacher at what he writes; from here on the phone is in airplane mode. */
async function beginWriting(page: Page, site: { readonly address: string; stop(): Promise<void> }): Promise<void> {
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Okoth', isTeacher: true });
	await waitUntilStored(page, TEACHER);
	await site.stop();
	await link(page, 'home.myClasses').click();
	await link(page, 'classroom.ownQuestions').click();
}

/** A question whose numbers are drawn, made by tapping them. */
async function writeDrawnQuestion(page: Page): Promise<void> {
	await link(page, 'write.newQuestion').click();
	await page.getByRole('radio', { name: say('en', 'write.kindNumber'), exact: true }).click();
	await field(page, 'write.question').fill('Musa has 12 mangoes and gives 5 away. How many are left?');
	await field(page, 'write.answer').fill('7');
	await button(page, 'write.drawnTake', { number: 12 }).click();
	await button(page, 'write.drawnTake', { number: 5 }).click();
	await expect(field(page, 'write.question')).toHaveValue(
		'Musa has {a} mangoes and gives {b} away. How many are left?'
	);
	await expect(field(page, 'write.answer')).toHaveValue('a - b');
	await page.getByRole('checkbox', { name: say('en', 'write.conditionNotNegative') }).click();
	await expect(page.getByText(say('en', 'write.drawnAnswer'))).toHaveCount(3);
	await expect(page.getByText(say('en', 'write.allDone'))).toBeVisible();
	await button(page, 'write.save').click();
}

async function saveByButton(page: Page, key: string): Promise<Buffer> {
	const arriving = page.waitForEvent('download');
	await button(page, key).click();
	return readFileSync(await (await arriving).path());
}

test('a teacher explains with a photo and his voice, and asks with numbers that change; all of it goes to another phone', async ({
	site,
	phone,
	otherPhone
}) => {
	let page = await phone.open({ args: MICROPHONE });
	await beginWriting(page, site);
	await writeDrawnQuestion(page);
	await page.getByText(say('en', 'write.export'), { exact: true }).click();
	const gift = (await saveByButton(page, 'write.saveGift')).toString();
	expect(gift).toMatch(/Musa has \d+ mangoes and gives \d+ away/u);

	await link(page, 'write.screensTitle').click();
	await button(page, 'write.screenAdd').click();
	await field(page, 'write.screenName').fill('Roots');
	await field(page, 'write.screenWords').fill('A root **drinks** water.\n\n- It holds the bean.');
	const photo = { name: 'bean.png', mimeType: 'image/png', buffer: Buffer.from(makePng(1_600, 900)) };
	await page.locator('input[type=file]').setInputFiles(photo);
	await field(page, 'write.photoDescription').fill('A bean with its roots');
	await button(page, 'write.voiceRecord').click();
	await expect(page.getByText(/^Read aloud now: [1-9]/u)).toBeVisible();
	await button(page, 'write.voiceStop').click();
	await expect(button(page, 'write.voiceAgain')).toBeVisible();
	await expect(page.getByText(say('en', 'write.screenDone'))).toBeVisible();
	await expect.poll(async () => JSON.stringify(await readRows(page, 'screens'))).toContain('with its roots');
	await phone.close();

	page = await phone.open({ args: MICROPHONE });
	await page.goto(`${site.address}/write/screens`);
	await page.getByRole('button', { name: '1. Roots' }).click();
	await expect(page.locator('section img')).toHaveJSProperty('naturalWidth', 960);
	await button(page, 'write.screenAdd').click();
	// Until the new screen is open the fields are those of the first.
	await expect(field(page, 'write.screenName')).toHaveValue('');
	await field(page, 'write.screenName').fill('Leaves');
	await field(page, 'write.screenWords').fill('Leaves eat light.');
	await button(page, 'write.moveUp').click();
	await expect(page.getByRole('button', { name: '1. Leaves' })).toBeVisible();

	await page.goto(`${site.address}/write/lesson`);
	await expect(page.getByText(say('en', 'write.lessonScreens', { number: 2 }))).toBeVisible();
	await field(page, 'write.lessonName').fill('Our plants');
	await button(page, 'write.lessonMake_one', { count: 1 }).click();
	const words = (await page.locator('[data-words]').textContent())!;
	const pack = await saveByButton(page, 'write.lessonSave');

	const learner = await otherPhone.open();
	await learner.goto(site.address);
	await beginAs(learner, { nickname: 'Amina' });
	await learner.goto(`${site.address}/packs`);
	const file = { name: 'Our-plants.darasa', mimeType: 'application/octet-stream', buffer: pack };
	await learner.locator('input[type=file]').setInputFiles(file);
	await expect(learner.getByText(words)).toBeVisible();
	await button(learner, 'packs.accept').click();
	await expect.poll(async () => (await readRows(learner, 'media')).length).toBe(2);
	const [own] = (await readRows<Rows['packs']>(learner, 'packs')).filter(({ id }) => id.startsWith('own-'));
	await learner.goto(`${site.address}/lesson/${own!.lessons[0]!.id}`);
	await expect(learner.getByText('Leaves eat light.')).toBeVisible();
	await button(learner, 'lesson.next').click();
	await expect(learner.locator('article img')).toHaveJSProperty('naturalWidth', 960);
	await expect(learner.locator('article figcaption').getByText('A bean with its roots')).toBeAttached();
	await button(learner, 'lesson.readAloud').click();
	await expect(button(learner, 'lesson.stopReading'), 'the voice is heard').toBeVisible();
	await expect(button(learner, 'lesson.readAloud'), 'and ends').toBeVisible();
	await learner.goto(`${site.address}/practice/${own!.lessons[0]!.id}`);
	await expect(learner.getByText(/Musa has/u)).toBeVisible();
});

test('a microphone that is refused costs nothing', async ({ site, phone }) => {
	const page = await phone.open();
	await phone.context.addInitScript(() => {
		navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	});
	await beginWriting(page, site);
	await link(page, 'write.screensTitle').click();
	await button(page, 'write.screenAdd').click();
	await button(page, 'write.voiceRecord').click();
	await expect(page.getByRole('alert')).toHaveText(say('en', 'write.microphoneRefused'));
	await expect(button(page, 'write.voiceRecord')).toBeEnabled();
});

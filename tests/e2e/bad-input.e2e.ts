import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, ftruncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import type { Item } from '../../src/lib/domain/exercise/item';
import { beginAs } from './learner';
import { expect, test, waitUntilStored } from './phone';
import { openPractice, practiseUntil, typeAnswer } from './practising';
import { findProfile, putRow, readEverything, readTries } from './stored-rows';
import { say } from './texts';

const encoder = new TextEncoder();

/** A backup as its file format has it, around any JSON. */
function wrapBackup(json: unknown, version = 1): Uint8Array {
	const body = gzipSync(JSON.stringify(json));
	const hash = createHash('sha256').update(body).digest('hex');
	return new Uint8Array([...encoder.encode(`DARASA-BACKUP ${version} ${hash}\n`), ...body]);
}

function withByte(bytes: Uint8Array, place: number, value: (before: number) => number): Uint8Array {
	return bytes.map((byte, at) => (at === place ? value(byte) : byte));
}

async function pick(page: Page, bytes: Uint8Array): Promise<void> {
	await page.locator('input[type=file]').setInputFiles({
		name: 'from-a-friend',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(bytes)
	});
}

const records = { profiles: [], attempts: [], corrections: [], places: [], assignments: [], classes: [] };
const emptyBackup = { format: 'darasa-backup', schema: 1, createdAt: 5, records };
const photo = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]);

test('a file that is damaged, too new or something else is told in one sentence and changes nothing', async ({
	site,
	phone
}) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { language: 'sw', nickname: 'Achieng' });
	await waitUntilStored(page);
	await expect(page.getByText(say('sw', 'home.ready'))).toBeVisible();
	const pack = new Uint8Array(readFileSync('static/packs/darasa-core.darasa'));
	const backup = wrapBackup(emptyBackup);
	const bad = {
		damagedPack: withByte(pack, pack.length - 40, (byte) => byte ^ 0xff),
		cutPack: pack.subarray(0, pack.length / 2),
		laterPack: withByte(pack, 8, () => 9),
		damagedBackup: withByte(backup, backup.length - 9, (byte) => byte ^ 0xff),
		laterBackup: wrapBackup({ ...emptyBackup, schema: 99 }),
		laterContainer: wrapBackup(emptyBackup, 2)
	};
	await page.goto(`${site.address}/receive`);
	await expect(page.locator('input[type=file]')).toBeVisible();
	const before = await readEverything(page);
	const told = page.locator('main').getByRole('alert').or(page.locator('main').getByRole('status'));
	const expectSentence = async (key: string): Promise<void> => {
		await expect(told).toHaveText(say('sw', key));
		await expect(told).toBeInViewport();
		expect(await readEverything(page)).toEqual(before);
	};

	for (const [bytes, key] of [
		[bad.damagedPack, 'common.packErrorCorrupt'],
		[bad.laterPack, 'common.packErrorNewer'],
		[bad.cutPack, 'common.packErrorCorrupt'],
		[photo, 'common.receiveUnknown'],
		[bad.damagedBackup, 'backup.errorCorrupt'],
		[bad.laterBackup, 'backup.errorNewer']
	] as const) {
		await pick(page, bytes);
		await expectSentence(key);
	}

	// By the way inside the app, so that what was said there could still be standing here.
	await page.getByRole('link', { name: say('sw', 'common.toHome') }).click();
	await page.getByRole('link', { name: say('sw', 'common.navSettings') }).click();
	await page.getByRole('link', { name: say('sw', 'settings.backupLink') }).click();
	await expect(page.getByRole('heading', { name: say('sw', 'backup.bringBack') })).toBeVisible();
	await expect(told).toHaveCount(0);
	for (const [bytes, key] of [
		[bad.damagedBackup, 'backup.errorCorrupt'],
		[bad.laterContainer, 'backup.errorNewer'],
		[pack, 'backup.errorNotABackup'],
		[photo, 'backup.errorNotABackup']
	] as const) {
		await pick(page, bytes);
		await expectSentence(key);
	}

	const folder = mkdtempSync(join(tmpdir(), 'darasa-film-'));
	const film = openSync(join(folder, 'film.mp4'), 'w');
	ftruncateSync(film, 3 * 1024 ** 3);
	closeSync(film);
	await pick(page, wrapBackup({ ...emptyBackup, schema: 99 }));
	await expectSentence('backup.errorNewer');
	await page.locator('input[type=file]').setInputFiles(join(folder, 'film.mp4'));
	await expectSentence('backup.errorNotABackup');
	rmSync(folder, { recursive: true });
});

test('a language, a country or a look that this app does not know falls back, and nothing else is lost', async ({
	site,
	phone
}) => {
	const first = await phone.open();
	await first.goto(site.address);
	await beginAs(first, { language: 'sw', nickname: 'Achieng' });
	const profile = await findProfile(first, 'Achieng');
	await putRow(first, 'profiles', { ...profile, language: 'qq-Zzzz', country: 'Mars', theme: 'pink', textSize: 7 });
	await putRow(first, 'settings', { scope: 'device', key: 'language', value: { no: 'tag' } });
	await first.evaluate(() =>
		localStorage.setItem('darasa-look', '{"language":"qq","direction":"up","theme":"pink","textSize":"7"}')
	);
	await phone.close();

	const page = await phone.open();
	await page.goto(site.address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'home.hello', { name: 'Achieng' }));
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
	await page.evaluate(() => localStorage.setItem('darasa-look', '{"language":'));
	await page.goto(`${site.address}/settings`);
	await expect(page.getByLabel(say('en', 'settings.country'))).toHaveValue('KE');
	await expect(page.getByRole('radio', { name: '100%' })).toBeChecked();
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByRole('button', { name: 'Kiswahili' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
});

const isFraction = ({ answer }: Item): boolean =>
	answer.kind === 'number' && ['fraction', 'simplest'].includes(answer.form);

test('answers and questions that no book has are read rightly or get a kind sentence', async ({ site, phone }) => {
	const page = await phone.open();
	await page.goto(site.address);
	await beginAs(page);
	const check = page.getByRole('button', { name: say('en', 'practice.check'), exact: true });
	await openPractice(page, site.address);

	const fraction = await practiseUntil(page, isFraction);
	const tries = (await readTries(page)).length;
	for (const [typed, key] of [
		['1/0', 'engine.readDivideByZero'],
		['0,5 ', 'engine.readNotANumber'],
		['', 'engine.answerEmpty']
	] as const) {
		await typeAnswer(page, typed);
		await check.click();
		await expect(page.locator('.feedback')).toHaveText(say('en', key));
	}
	expect(await readTries(page)).toHaveLength(tries);
	const { numerator, denominator } = (fraction.answer as { value: { numerator: bigint; denominator: bigint } }).value;
	const inArabicDigits = (value: bigint): string =>
		String(value).replace(/[0-9]/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
	await typeAnswer(page, `${inArabicDigits(numerator)}/${inArabicDigits(denominator)}`);
	await check.click();
	await expect(page.getByText(say('en', 'practice.right'))).toBeVisible();

	await page.goto(`${site.address}/ask`);
	const question = page.getByRole('textbox');
	const send = page.getByRole('button', { name: say('en', 'ask.send'), exact: true });
	await question.fill('why is the sky blue '.repeat(500));
	await send.click();
	await expect(page.getByText(say('en', 'engine.questionTooLong'))).toBeVisible();
	for (const [typed, result] of [
		['٣/٤ + ٥/٤', '2'],
		['0,5 + 0,25 ', '0.75']
	] as const) {
		await question.fill(typed);
		await send.click();
		await expect(page.locator('.result')).toContainText(result);
	}
	await question.fill('1/0');
	await send.click();
	await expect(page.locator('main')).toContainText(say('en', 'engine.divideByZero'));
});

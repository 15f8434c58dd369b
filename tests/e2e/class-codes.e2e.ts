import type { Page } from 'playwright/test';
import { makeKeyPair } from '../../src/lib/bytes/ed25519';
import { asId, type DeviceId, type ProfileId } from '../../src/lib/domain/base/ids';
import { createRandom } from '../../src/lib/domain/base/random';
import type { Assignment } from '../../src/lib/domain/classroom/assignment';
import type { ResultSlip, SlipAnswer } from '../../src/lib/domain/classroom/result-slip';
import { shortId } from '../../src/lib/domain/classroom/short-id';
import { createFrameSeries } from '../../src/lib/sharing/letter-frames';
import { writeCodeLink } from '../../src/lib/sharing/letter-link';
import { writeSlipLetter } from '../../src/lib/sharing/slip-letter';
import { buildPack } from '../../tools/lessons/build';
import { filmPicture, writeFilm } from './camera-film';
import { beginAs } from './learner';
import { expect, test, TEACHER, waitUntilStored } from './phone';
import { readRows, readTries } from './stored-rows';
import { say } from './texts';
import type { Rows } from '../../src/lib/storage/tables';

const LESSON = 'fractions-equivalent';
const button = (page: Page, key: string) => page.getByRole('button', { name: say('en', key), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });

/** A class with work given to it; gives the work as the phone keeps it. */
async function giveWork(page: Page): Promise<Assignment> {
	await link(page, 'home.myClasses').click();
	await page.getByLabel(say('en', 'classroom.className')).fill('5B');
	await button(page, 'classroom.makeClass').click();
	await page.getByLabel(say('en', 'classroom.namesLabel')).fill('Amina\nBaraka');
	await page.locator('form button[type=submit]').first().click();
	await link(page, 'classroom.seeClass').click();
	await link(page, 'classroom.give').click();
	await page.getByRole('checkbox', { name: 'Equivalent fractions' }).check();
	await button(page, 'classroom.giveMake').click();
	await expect(page.getByRole('img')).toBeVisible();
	const [row] = await readRows<Rows['assignments']>(page, 'assignments');
	return row?.content as unknown as Assignment;
}

/** What a learner's phone would show: a slip of so many answers, some of them wrong by a known mistake. */
async function makeSlip(work: Assignment, nickname: string, count: number): Promise<Uint8Array> {
	const { content } = await buildPack('lessons/darasa-core');
	const lesson = content.lessons.find(({ id }) => id === LESSON);
	const templates = lesson?.templates ?? [];
	const answers = Array.from({ length: count }, (_, place): SlipAnswer => {
		const template = templates[place % templates.length];
		return {
			deviceId: asId<DeviceId>(`${nickname.toLowerCase()}-phone`),
			seq: place + 1,
			minute: Math.floor(Date.now() / 60_000) - count + place,
			lesson: shortId(LESSON),
			template: shortId(template?.id ?? ''),
			outcome: place % 3 === 0 ? 'wrong' : 'right',
			purpose: 'practice',
			isFirstTry: true,
			isHelped: false,
			draw: place + 1
		};
	});
	const profileId = asId<ProfileId>(`${nickname.toLowerCase()}-profile`);
	const slip: ResultSlip = { workId: work.id, nickname, profileId, minutes: 12, flags: 0, answers };
	return writeSlipLetter(slip, {
		learner: makeKeyPair(),
		teacherKey: work.teacherKey,
		salt: crypto.getRandomValues(new Uint8Array(8))
	});
}

test('a teacher scans one phone after another without touching his own: one code, a row of codes with losses, a stranger', async ({
	site,
	phone
}) => {
	test.setTimeout(180_000);
	let page = await phone.open();
	await page.goto(site.address);
	await beginAs(page, { nickname: 'Okoth', isTeacher: true });
	await waitUntilStored(page, TEACHER);
	const work = await giveWork(page);
	await phone.close();
	await site.stop();

	const [amina, baraka, chege] = await Promise.all([
		makeSlip(work, 'Amina', 20),
		makeSlip(work, 'Baraka', 150),
		makeSlip(work, 'Chege', 5)
	]);
	const series = createFrameSeries(baraka);
	expect(amina.length).toBeLessThanOrEqual(300);
	expect(series.count).toBeGreaterThan(1);
	// Two of the first frames are never seen, others come twice and in any order; sums make up for what is lost.
	const seen = Array.from({ length: series.count + 4 }, (_, number) => number).filter(
		(number) => number !== 0 && number !== 2
	);
	const frames = createRandom('film')
		.shuffle([...seen, ...seen])
		.map((number) => series.textOf(number));
	const address = `${site.address}/receive`;
	const film = test.info().outputPath('codes.y4m');
	writeFilm(film, {
		pictures: [
			'',
			writeCodeLink(amina, address),
			'',
			...frames,
			'',
			writeCodeLink(chege, address),
			writeCodeLink(amina, address)
		].map(filmPicture),
		framesEach: 6
	});
	page = await phone.open({
		args: [
			'--no-sandbox',
			'--use-fake-ui-for-media-stream',
			'--use-fake-device-for-media-stream',
			`--use-file-for-fake-video-capture=${film}`
		]
	});
	await page.goto(`${site.address}/class`);
	await page.getByRole('link', { name: /5B/ }).click();
	await link(page, 'classroom.collect').click();
	await button(page, 'classroom.collectScan').click();
	for (const [name, count] of [
		['Amina', 20],
		['Baraka', 150],
		['Chege', 5]
	] as const) {
		const text = say('en', 'classroom.tookFresh', { name, count, minutes: 12 });
		await expect(page.getByText(text)).toBeVisible({ timeout: 60_000 });
	}
	// Chege was in no list; he is now. Each came once, however often his code was seen.
	await expect(page.getByText(say('en', 'classroom.tookNew', { name: 'Chege' }))).toBeVisible();
	await expect(page.getByRole('heading', { name: say('en', 'classroom.collected_other', { count: 3 }) })).toBeVisible();
	expect(await readTries(page)).toHaveLength(175);
	expect((await readRows<Rows['profiles']>(page, 'profiles')).map(({ nickname }) => nickname).sort()).toEqual([
		'Amina',
		'Baraka',
		'Chege',
		'Okoth'
	]);
	await button(page, 'sharing.stop').click();
	await link(page, 'classroom.seeClass').click();
	await expect(page.getByRole('heading', { name: say('en', 'classroom.helpToday') })).toBeVisible();
});

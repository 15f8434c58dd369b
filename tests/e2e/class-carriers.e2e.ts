import type { Page } from 'playwright/test';
import { rightInput, wrongInput } from '../../src/lib/domain/exercise/answer-input';
import { putAnswer, readItem } from '../../tools/testing/practise';
import { filmPicture, filmScreen, writeFilm } from './camera-film';
import { catchMessages, giveWork, takeLink } from './giving';
import { beginAs } from './learner';
import { expect, test, waitUntilStored, type Phone } from './phone';
import { findProfile, readRows, readTries } from './stored-rows';
import { beginClass } from './teaching';
import { say } from './texts';

const EXERCISES = 2;
const CAMERA = ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

const button = (page: Page, key: string) => page.getByRole('button', { name: say('en', key), exact: true });
const link = (page: Page, key: string) => page.getByRole('link', { name: say('en', key), exact: true });
const codeOf = (page: Page, key: string, name: string) => page.getByRole('img', { name: say('en', key, { name }) });

async function takeFile(page: Page): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'sharing.sendFile').click()]);
	return download.path();
}

/** Takes the work whose sender is asked about now, and does it, the exercises of these places wrongly where it can be. */
async function doWork(page: Page, wrongPlaces: readonly number[]): Promise<void> {
	await expect(page.getByText(say('en', 'assigned.asksWho', { teacher: 'Okoth' }))).toBeVisible();
	await button(page, 'assigned.trustAndTake').click();
	await link(page, 'assigned.toWork').click();
	await link(page, 'assigned.goOn').click();
	for (let place = 0; place < EXERCISES; place++) {
		const item = await readItem(page);
		const [known] = item.knownWrongs;
		await expect(button(page, 'practice.hint')).toHaveCount(0);
		if (known && wrongPlaces.includes(place)) {
			await putAnswer(page, item, wrongInput(known), 'en');
			await button(page, 'practice.check').click();
			await expect(page.locator('.feedback.wrong')).toBeVisible();
		}
		await putAnswer(page, item, rightInput(item), 'en');
		await button(page, 'practice.check').click();
		await button(page, 'practice.next').click();
	}
}

async function showResult(page: Page, address: string, nickname: string): Promise<void> {
	await page.goto(`${address}/assigned`);
	await button(page, 'assigned.handIn').click();
	await expect(codeOf(page, 'assigned.codeOfResult', nickname)).toBeVisible();
}

/** Opens a phone whose camera sees this film, at a page of the app. */
async function reopenBefore(phone: Phone, film: string, address: string): Promise<Page> {
	await phone.close();
	const page = await phone.open({ args: [...CAMERA, `--use-file-for-fake-video-capture=${film}`] });
	await page.goto(address);
	return page;
}

/** What one learner did, the same on her own phone and on the teacher's. */
async function didOf(page: Page, nickname: string): Promise<readonly object[]> {
	const { id } = await findProfile(page, nickname);
	return (await readTries(page))
		.filter(({ profileId }) => profileId === id)
		.map(({ id: attemptId, templateId, seed, outcome, misconceptionId, skills, tryNumber }) => ({
			...{ attemptId, templateId, seed, outcome, misconceptionId, skills },
			isFirst: tryNumber === 1
		}));
}

test('three learners get work by a link, a file and a code on a screen, and hand it in the same ways, with the server off', async ({
	site,
	phone,
	otherPhone,
	newPhone,
	otherNewPhone
}) => {
	test.setTimeout(300_000);
	let teacher = await phone.open();
	await catchMessages(teacher);
	await beginClass(teacher, site.address, ['Amina', 'Baraka']);
	const amina = await otherPhone.open();
	const baraka = await newPhone.open();
	let chege = await otherNewPhone.open();
	for (const [page, nickname] of [
		[amina, 'Amina'],
		[baraka, 'Baraka'],
		[chege, 'Chege']
	] as const) {
		await catchMessages(page);
		await page.goto(site.address);
		await beginAs(page, { nickname });
		await waitUntilStored(page);
	}
	const workLink = await giveWork(teacher, EXERCISES);
	await site.stop();

	// Out: a link, a file, and the teacher's own screen before a camera.
	const workFile = await takeFile(teacher);
	const workFilm = test.info().outputPath('work.y4m');
	const workCode = await filmScreen(codeOf(teacher, 'classroom.codeOfWork', '5B'));
	writeFilm(workFilm, { pictures: [filmPicture(''), workCode, filmPicture(''), workCode], framesEach: 8 });

	await amina.goto(workLink);
	await doWork(amina, []);
	// The same work again asks nobody and loses nothing.
	await amina.goto(workLink);
	await button(amina, 'assigned.take').click();
	await expect(amina.getByText(say('en', 'assigned.taken'))).toBeVisible();
	expect(await readRows(amina, 'assignments')).toHaveLength(1);
	await amina.goto(`${site.address}/`);
	await expect(amina.getByText(say('en', 'assigned.allDone'))).toBeVisible();
	await baraka.goto(`${site.address}/receive`);
	await baraka.locator('input[type=file]').setInputFiles(workFile);
	await doWork(baraka, [0, 1]);
	chege = await reopenBefore(otherNewPhone, workFilm, `${site.address}/receive#scan`);
	await doWork(chege, [1]);

	// Back: a message that is pasted, a file, and a screen; Amina's comes a second time by the camera.
	await showResult(amina, site.address, 'Amina');
	await showResult(baraka, site.address, 'Baraka');
	await showResult(chege, site.address, 'Chege');
	const slipLink = await takeLink(amina);
	const slipFile = await takeFile(baraka);
	const slips = test.info().outputPath('slips.y4m');
	const screens = [
		await filmScreen(codeOf(amina, 'assigned.codeOfResult', 'Amina')),
		await filmScreen(codeOf(chege, 'assigned.codeOfResult', 'Chege'))
	];
	const did = {
		Amina: await didOf(amina, 'Amina'),
		Baraka: await didOf(baraka, 'Baraka'),
		Chege: await didOf(chege, 'Chege')
	};
	// A slip is closed to any other teacher, and a learner is told whose it is.
	await amina.goto(slipLink);
	await expect(amina.getByText(say('en', 'assigned.slipForTeacher'))).toBeVisible();
	await Promise.all([otherPhone, otherNewPhone].map((one) => one.close()));
	writeFilm(slips, { pictures: screens.flatMap((screen) => [screen, filmPicture('')]), framesEach: 8 });

	teacher = await reopenBefore(phone, slips, `${site.address}/class`);
	await teacher.getByRole('link', { name: /5B/ }).click();
	await link(teacher, 'classroom.collect').click();
	const paste = teacher.getByLabel(say('en', 'classroom.collectPaste'));
	await paste.fill(`${slipLink.slice(0, -4)}AAAA`);
	await button(teacher, 'classroom.collectTake').click();
	await expect(teacher.getByText(say('en', 'sharing.errorDamaged'))).toBeVisible();
	await paste.fill(`Teacher, here it is: ${slipLink}`);
	await button(teacher, 'classroom.collectTake').click();
	await expect(teacher.getByText(/^Amina: \d+ new answers/)).toBeVisible();
	await teacher.locator('input[type=file]').setInputFiles(slipFile);
	await expect(teacher.getByText(/^Baraka: \d+ new answers/)).toBeVisible();
	await button(teacher, 'classroom.collectScan').click();
	await expect(teacher.getByText(/^Chege: \d+ new answers/)).toBeVisible({ timeout: 60_000 });
	await expect(teacher.getByText(say('en', 'classroom.tookNothing', { name: 'Amina' }))).toBeVisible({
		timeout: 60_000
	});
	await button(teacher, 'sharing.stop').click();

	for (const [nickname, own] of Object.entries(did)) {
		expect(own.length, nickname).toBeGreaterThanOrEqual(EXERCISES);
		expect(await didOf(teacher, nickname), nickname).toEqual(own);
	}
	await link(teacher, 'classroom.seeClass').click();
	const sinceWeek = say('en', 'classroom.sinceWeekText', { active: 3, total: 3, skills: '' }).slice(0, 44);
	await expect(teacher.getByText(sinceWeek)).toBeVisible();
});

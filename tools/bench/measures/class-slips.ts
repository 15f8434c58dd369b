import type { Page } from 'playwright';
import { makeKeyPair } from '../../../src/lib/bytes/ed25519';
import { asId, type DeviceId, type ProfileId } from '../../../src/lib/domain/base/ids';
import type { Assignment } from '../../../src/lib/domain/classroom/assignment';
import type { ResultSlip, SlipAnswer } from '../../../src/lib/domain/classroom/result-slip';
import { shortId } from '../../../src/lib/domain/classroom/short-id';
import type { Template } from '../../../src/lib/domain/exercise/template';
import { writeLetterFile } from '../../../src/lib/sharing/letter-file';
import { writeSlipLetter } from '../../../src/lib/sharing/slip-letter';
import { buildPack } from '../../lessons/build';
import { beginAs } from '../../testing/learner';
import { say } from '../../testing/texts';
import { TEACHER, waitUntilStored } from '../../testing/wait-until-stored';
import type { Budget } from '../budget';
import { readProbe } from '../probe';

const LEARNERS = 60;
const ANSWERS = 200;
const LESSONS = 5;
const MISTAKES = 4;

const NAMES = Array.from({ length: LEARNERS }, (_, place) => `Learner ${place + 1}`);

/** Two hundred answers of two weeks, a quarter of them wrong, most of those by one of a few mistakes. */
function answersOf(learner: number, templates: readonly Template[]): readonly SlipAnswer[] {
	const draws = new Map<string, number>();
	const start = Math.floor(Date.now() / 60_000) - 14 * 24 * 60;
	return Array.from({ length: ANSWERS }, (_, place) => {
		const template = templates[(place * 7 + learner) % templates.length] as Template;
		const draw = (draws.get(template.id) ?? 0) + 1;
		draws.set(template.id, draw);
		const named = template.mistakes.slice(0, MISTAKES).map(({ misconceptionId }) => shortId(misconceptionId));
		const isWrong = (place + learner) % 4 === 0;
		const misconception = named[learner % Math.max(1, named.length)];
		return {
			deviceId: asId<DeviceId>(`phone-${learner}`),
			seq: place + 1,
			minute: start + place * 90,
			lesson: shortId(template.lessonId),
			template: shortId(template.id),
			outcome: isWrong ? 'wrong' : 'right',
			purpose: 'practice',
			isFirstTry: true,
			isHelped: place % 9 === 0,
			draw,
			...(isWrong && misconception !== undefined ? { misconception } : {}),
			...(!isWrong && named.length > 0 ? { couldShow: [...named].sort((one, other) => one - other) } : {})
		};
	});
}

/** What sixty phones would hand in for this work. */
async function writeSlips(work: Assignment): Promise<readonly string[]> {
	const { content } = await buildPack('lessons/darasa-core');
	const templates = content.lessons.filter(({ id }) => work.lessonIds.includes(id)).flatMap((one) => one.templates);
	return NAMES.map((nickname, learner) => {
		const profileId = asId<ProfileId>(`profile-${learner}`);
		const answers = answersOf(learner, templates);
		const slip: ResultSlip = { workId: work.id, nickname, profileId, minutes: 90, flags: 0, answers };
		const salt = crypto.getRandomValues(new Uint8Array(8));
		const letter = writeSlipLetter(slip, { learner: makeKeyPair(), teacherKey: work.teacherKey, salt });
		return writeLetterFile(letter, nickname);
	});
}

/** Makes the class and gives it five lessons; gives the work as the phone keeps it. */
async function giveWork(page: Page): Promise<Assignment> {
	const button = (key: string) => page.getByRole('button', { name: say('en', key), exact: true });
	const link = (key: string) => page.getByRole('link', { name: say('en', key), exact: true });
	await link('home.myClasses').click();
	await page.getByLabel(say('en', 'classroom.className')).fill('5B');
	await button('classroom.makeClass').click();
	await page.getByLabel(say('en', 'classroom.namesLabel')).fill(NAMES.join('\n'));
	await page.getByRole('button', { name: say('en', 'classroom.addNames_other', { count: LEARNERS }) }).click();
	await page.getByText(say('en', 'classroom.added_other', { count: LEARNERS })).waitFor();
	await link('classroom.seeClass').click();
	await link('classroom.give').click();
	for (let lesson = 0; lesson < LESSONS; lesson++) await page.getByRole('checkbox').nth(lesson).check();
	await button('classroom.giveMake').click();
	await page.getByRole('img', { name: say('en', 'classroom.codeOfWork', { name: '5B' }) }).waitFor();
	return page.evaluate(
		() =>
			new Promise<Assignment>((resolve, reject) => {
				const opening = indexedDB.open('darasa');
				opening.onerror = () => reject(opening.error as Error);
				opening.onsuccess = () => {
					const all = opening.result.transaction('assignments').objectStore('assignments').getAll();
					all.onsuccess = () => {
						opening.result.close();
						resolve((all.result as { content: Assignment }[])[0]?.content as Assignment);
					};
				};
			})
	);
}

export const classSlips: Budget = {
	name: 'class-slips',
	what: `a class's slips, ${LEARNERS} files of ${ANSWERS} answers, from choosing them to the whole report, 6x (opening them is in a worker, which is not slowed)`,
	unit: 'ms',
	limit: 2_000,
	async measure(lab) {
		await lab.site.start();
		const desk = await lab.open();
		const { page } = desk;
		await page.goto(desk.address);
		await beginAs(page, { nickname: 'Okoth', isTeacher: true });
		await waitUntilStored(page, TEACHER);
		const work = await giveWork(page);
		const files = (await writeSlips(work)).map((text, place) => ({
			name: `slip-${place}.txt`,
			mimeType: 'text/plain',
			buffer: Buffer.from(text)
		}));
		await page.getByRole('button', { name: say('en', 'profiles.done') }).click();
		await page.locator('header a.back').click();
		await page.getByRole('link', { name: say('en', 'classroom.collect'), exact: true }).click();
		const input = page.locator('input[type=file]');
		await input.evaluate((element) =>
			element.addEventListener('change', () => performance.mark('chosen'), { capture: true, once: true })
		);
		await desk.tools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
		await input.setInputFiles(files);
		await page.getByRole('heading', { name: say('en', 'classroom.collected_other', { count: LEARNERS }) }).waitFor();
		const sinceChosen = () =>
			page.evaluate(() => performance.now() - (performance.getEntriesByName('chosen').at(-1)?.startTime ?? 0));
		const taken = await sinceChosen();
		await page.getByRole('heading', { name: say('en', 'classroom.helpToday') }).waitFor();
		const reported = await sinceChosen();
		const stored = (await readProbe(page)).writes.filter(({ tables }) => tables.includes('attempts'));
		const inDatabase = stored.reduce((sum, { durationMs }) => sum + durationMs, 0);
		return {
			value: reported,
			note: `taken in after ${Math.round(taken)} ms, ${Math.round(inDatabase)} of them storing on the page; reported after ${Math.round(reported)} ms`
		};
	}
};

import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { asId, type SkillId } from '../domain/base/ids';
import { rightInput, wrongInput } from '../domain/exercise/answer-input';
import { HELP_TIMES } from '../domain/exercise/help/help-offer';
import type { Item } from '../domain/exercise/item';
import { sampleTemplate } from '../domain/exercise/sample-template';
import type { Profile } from '../domain/learning/profile';
import type { I18n } from '../i18n/i18n.svelte';
import { sampleAttempt, sampleLesson, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type { Library, OpenLesson } from './library.svelte';
import { PracticeRun } from './practice-run.svelte';
import { recountProfile } from './recount';
import { StorageRoom } from './storage-room';

const day = 86_400_000;
const i18n = { language: asId('en'), country: asId('KE'), decimalSign: 'point' } as unknown as I18n;

function lesson(name: string, skill: string): OpenLesson {
	const skills = [{ id: asId<SkillId>(skill), name: {}, needs: [] }];
	const templates = ['a', 'b'].map((letter) =>
		sampleTemplate({ id: asId(`${name}/${letter}`), lessonId: asId(name), skills: [asId(skill)] })
	);
	return { lesson: sampleLesson({ id: asId(name), packId: asId(`pack-${name}`), skills, templates }), packVersion: 7 };
}

const widening = lesson('widening', 'widen');
const adding = lesson('adding', 'add');
const library = {
	lessons: [widening.lesson, adding.lesson],
	openLesson: (id: string) => Promise.resolve([widening, adding].find((one) => one.lesson.id === id))
} as unknown as Library;

let storage: StorageRoom;
let profile: Profile;

const forget = () =>
	new Promise<void>((resolve, reject) => {
		const deleting = indexedDB.deleteDatabase('darasa');
		deleting.onsuccess = () => resolve();
		deleting.onerror = () => reject(deleting.error);
	});

beforeEach(async () => {
	await forget();
	storage = new StorageRoom([asId('en')]);
	profile = valueOf(await storage.use((room) => room.profiles.create(thandi, 1)));
});

afterEach(async () => {
	valueOf(await storage.open()).close();
	await forget();
});

/** Three right answers at a skill some days ago. */
async function master(skill: string, daysAgo: number): Promise<void> {
	const room = valueOf(await storage.open());
	for (const number of [1, 2, 3]) {
		const at = Date.now() - daysAgo * day + number;
		const attempt = sampleAttempt({ profileId: profile.id, at, seed: `s/${number}`, skills: [asId(skill)] });
		valueOf(await room.recordAnswer({ attempt }));
	}
	valueOf(await recountProfile(room, profile.id));
}

async function begin(opened: OpenLesson): Promise<PracticeRun> {
	const run = new PracticeRun({ storage, library, i18n }, opened, profile);
	await run.start();
	return run;
}

const itemOf = (run: PracticeRun): Item => run.state?.item as Item;

async function answerRight(run: PracticeRun): Promise<void> {
	await run.submit(rightInput(itemOf(run)));
	await run.next();
}

async function newest(count: number) {
	return valueOf(await storage.use((room) => room.attempts.listNewest(profile.id, count)));
}

describe('a practice', () => {
	it('keeps with each answer what follows from it', async () => {
		const run = await begin(adding);
		for (let round = 0; round < 3; round++) await answerRight(run);
		const room = valueOf(await storage.open());
		const [mastery] = valueOf(await room.progress.listMastery(profile.id));
		const [review] = valueOf(await room.progress.listReviews(profile.id));
		expect(mastery).toMatchObject({ skillId: 'add', payload: { firstTries: [true, true, true] } });
		expect(review?.skillId).toBe('add');
		expect(Math.round(((review?.dueAt ?? 0) - Date.now()) / day)).toBe(2);
		expect(run.progress.get(asId('add'))).toMatchObject({ mastered: true });
		const again = await begin(adding);
		expect(again.progress).toEqual(run.progress);
	});

	it('begins in the lesson she chose and then brings what is due from another, under that lesson’s name', async () => {
		await master('widen', 40);
		const run = await begin(adding);
		expect([run.lesson.id, itemOf(run).skills]).toEqual(['adding', ['add']]);
		await answerRight(run);
		expect([run.lesson.id, itemOf(run).skills]).toEqual(['widening', ['widen']]);
		expect(run.reason?.key).toBe('learning.chosenReview');
		await answerRight(run);
		expect(run.lesson.id).toBe('adding');
		const [review, first] = await newest(2);
		expect(review).toMatchObject({ purpose: 'review', lessonId: 'widening', packId: 'pack-widening', packVersion: 7 });
		expect(first).toMatchObject({ purpose: 'practice', lessonId: 'adding', packId: 'pack-adding' });
	});

	it('brings nothing from another lesson before it is due', async () => {
		await master('widen', 1);
		const run = await begin(adding);
		for (let round = 0; round < 4; round++) {
			expect(run.lesson.id).toBe('adding');
			await answerRight(run);
		}
	});

	it('asks for the twin of a shown solution and says so in the record', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
		onTestFinished(() => void vi.useRealTimers());
		const run = await begin(adding);
		const shown = itemOf(run);
		await run.askHint();
		vi.setSystemTime(Date.now() + HELP_TIMES.readMs);
		await run.askHint();
		await run.showSolution();
		await run.next();
		expect(itemOf(run).templateId).toBe(shown.templateId);
		expect(itemOf(run).seed).not.toBe(shown.seed);
		expect(run.reason?.key).toBe('learning.chosenTwin');
		await answerRight(run);
		expect((await newest(1))[0]).toMatchObject({ purpose: 'twin', twinOf: shown.seed, outcome: 'right' });
		expect(run.progress.get(asId('add'))?.probability).toBeCloseTo(0.1, 10);
	});

	it('asks for two items that tell a misconception just met', async () => {
		const run = await begin(adding);
		const met = itemOf(run).knownWrongs[0]!;
		await run.submit(wrongInput(met));
		await answerRight(run);
		for (let round = 0; round < 2; round++) {
			expect(run.reason?.key).toBe('learning.chosenContrast');
			expect(itemOf(run).knownWrongs.map((known) => known.misconceptionId)).toContain(met.misconceptionId);
			await answerRight(run);
		}
		expect(run.reason?.key).not.toBe('learning.chosenContrast');
		expect((await newest(1))[0]).toMatchObject({ purpose: 'contrast' });
	});

	it('takes a second tap on Next for none', async () => {
		const run = await begin(adding);
		await run.submit(rightInput(itemOf(run)));
		await Promise.all([run.next(), run.next()]);
		expect(run.finished).toBe(1);
		await answerRight(run);
		const seeds = (await newest(5)).map(({ seed }) => seed);
		expect(new Set(seeds).size).toBe(2);
	});
});

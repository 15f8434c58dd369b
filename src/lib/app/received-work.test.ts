import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LessonId, type SkillId } from '../domain/base/ids';
import { succeed } from '../domain/base/result';
import { rightInput } from '../domain/exercise/answer-input';
import { sampleTemplate } from '../domain/exercise/sample-template';
import type { Assignment } from '../domain/classroom/assignment';
import { narrowTo } from '../domain/classroom/work-scope';
import type { Profile } from '../domain/learning/profile';
import { sampleAttempt, sampleLesson, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type { Library, OpenLesson } from './library.svelte';
import { PracticeRun } from './practice-run.svelte';
import { ReceivedWork } from './received-work.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';
import { recountProfile } from './recount';
import { readReviewLimits } from './review-limits';
import { readWorkWish } from './work-wish';

const FRACTIONS = asId<LessonId>('fractions');
const [widen, shorten] = [asId<SkillId>('widen'), asId<SkillId>('shorten')];

function lessonOf(id: LessonId, skillIds: readonly SkillId[]): OpenLesson {
	const skills = skillIds.map((skillId) => ({ id: skillId, name: { en: skillId }, needs: [] }));
	const templates = skillIds.flatMap((skillId) =>
		['a', 'b'].map((letter) =>
			sampleTemplate({ id: asId(`${id}/${skillId}-${letter}`), lessonId: id, skills: [skillId], mistakes: [] })
		)
	);
	return { lesson: sampleLesson({ id, packId: asId(`pack-${id}`), skills, templates }), packVersion: 1 };
}

const lessons = [lessonOf(FRACTIONS, [widen, shorten])];
const library = {
	lessons: lessons.map(({ lesson }) => ({ ...lesson, titles: {}, summaries: {} })),
	openLesson: (id: string) => Promise.resolve(lessons.find(({ lesson }) => lesson.id === id))
} as unknown as Library;

let app: TestApp;
let profile: Profile;
let received: ReceivedWork;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
	app = new TestPhone().open();
	profile = valueOf(await app.storage.use((room) => room.profiles.create(thandi, 1)));
	received = new ReceivedWork(app.storage, library, profile);
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

function workOf(changes: Partial<Assignment> = {}): Assignment {
	return {
		id: asId('00112233445566ff'),
		teacherKey: 'ab'.repeat(32),
		teacher: 'Okoth',
		audience: '5B',
		lessonIds: [FRACTIONS],
		exercises: 4,
		withHints: true,
		withModel: false,
		...changes
	};
}

const only = (skillId: SkillId): Partial<Assignment> => {
	const skills = narrowTo(new Map([[FRACTIONS, [skillId]]]));
	return skills ? { skills } : {};
};

/** She opens the lesson from the work. */
async function practise(work: Assignment): Promise<PracticeRun> {
	const [opened] = lessons as [OpenLesson];
	const wish = await readWorkWish(app.storage, profile, { workId: work.id, lesson: opened.lesson });
	const run = new PracticeRun({ ...app, library }, opened, profile, wish);
	await run.start();
	return run;
}

async function answer(run: PracticeRun): Promise<void> {
	if (!run.state) throw new Error('there is no item');
	vi.setSystemTime(Date.now() + 5_000);
	await run.submit(rightInput(run.state.item));
	await run.next();
}

describe('a review as given work', () => {
	const review = () => workOf({ kind: 'review', lessonIds: [], exercises: 2 });

	it('leads to what was learnt, asks nothing new, and counts in whatever lesson', async () => {
		await received.take(review());
		await received.read();
		// Who has not practised yet has nothing to review.
		expect(received.entries[0]).not.toHaveProperty('next');
		for (const seq of [1, 2, 3, 4]) {
			const attempt = sampleAttempt({
				...{ profileId: profile.id, at: Date.now() - 5 * 86_400_000 + seq, seed: `seed/${seq}` },
				...{ lessonId: FRACTIONS, skills: [shorten] }
			});
			valueOf(await app.storage.use((room) => room.recordAnswer({ attempt })));
		}
		valueOf(await app.storage.use((room) => recountProfile(room, profile.id)));
		await received.read();
		expect(received.entries[0]).toMatchObject({ next: FRACTIONS, left: { whole: { done: 0, wanted: 2 } } });
		const run = await practise(review());
		for (let done = 0; done < 2; done++) {
			expect(run.state?.item.skills).toEqual([shorten]);
			await answer(run);
		}
		await received.read();
		expect(received.entries[0]?.left).toMatchObject({ whole: { done: 2, wanted: 2 }, isDone: true });
	});
});

describe('the exam of given work', () => {
	const DAY_MS = 86_400_000;
	const day = (days: number) => Math.floor(Date.now() / DAY_MS) + days;
	const readExam = () =>
		app.storage.use(async (room) => succeed((await readReviewLimits(room, profile.id, Date.now())).examAt));
	const beginning = (days: number) => new Date(1970, 0, 1 + day(days)).getTime();

	it('bounds her reviews while the work is kept; her own counts where it is earlier', async () => {
		await received.take(workOf({ examDay: day(20) }));
		expect(valueOf(await readExam())).toBe(beginning(20));
		await app.storage.use((room) => room.settings.changeProfile(profile.id, { examAt: beginning(30) }));
		expect(valueOf(await readExam())).toBe(beginning(20));
		await app.storage.use((room) => room.settings.changeProfile(profile.id, { examAt: beginning(10) }));
		expect(valueOf(await readExam())).toBe(beginning(10));
		await received.read();
		const [entry] = received.entries;
		if (entry) await received.remove(entry);
		await app.storage.use((room) => room.settings.changeProfile(profile.id, { examAt: undefined }));
		expect(valueOf(await readExam())).toBeUndefined();
	});

	it('that is over hides no exam that is to come', async () => {
		await received.take(workOf({ examDay: day(-3) }));
		await app.storage.use((room) => room.settings.changeProfile(profile.id, { examAt: beginning(10) }));
		expect(valueOf(await readExam())).toBe(beginning(10));
	});

	it('brings the reviews forward that were planned already', async () => {
		const planned = async () => valueOf(await app.storage.use((room) => room.progress.listReviews(profile.id)));
		for (const seq of [1, 2, 3, 4]) {
			const attempt = sampleAttempt({ profileId: profile.id, at: Date.now() + seq, seed: `seed/${seq}` });
			valueOf(await app.storage.use((room) => room.recordAnswer({ attempt })));
		}
		valueOf(await app.storage.use((room) => recountProfile(room, profile.id)));
		const [before] = await planned();
		await received.take(workOf({ examDay: day(3) }));
		const [after] = await planned();
		expect(after?.dueAt).toBeLessThan(before?.dueAt ?? 0);
	});
});

describe('work that is narrowed to a skill', () => {
	it('asks only exercises of it, and counts no others', async () => {
		const work = workOf(only(shorten));
		expect(await received.take(work)).toBe(true);
		const run = await practise(work);
		for (let done = 0; done < 6; done++) {
			expect(run.state?.item.skills).toEqual([shorten]);
			await answer(run);
		}
		await received.read();
		expect(received.entries[0]?.left.isDone).toBe(true);
	});

	it('is not begun by exercises of other skills', async () => {
		await received.take(workOf(only(shorten)));
		const [opened] = lessons as [OpenLesson];
		const run = new PracticeRun({ ...app, library }, opened, profile, { only: new Set([widen]) });
		await run.start();
		await answer(run);
		await received.read();
		expect(received.entries[0]?.left.lessons[0]).toMatchObject({ done: 0, wanted: 4 });
	});

	it('leaves practice open where no skill was chosen, or the work is unknown', async () => {
		const [opened] = lessons as [OpenLesson];
		await received.take(workOf());
		for (const workId of [workOf().id, 'ffffffffffffffff'])
			expect(await readWorkWish(app.storage, profile, { workId, lesson: opened.lesson })).not.toHaveProperty('only');
	});
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LessonId, type SkillId } from '../domain/base/ids';
import { rightInput } from '../domain/exercise/answer-input';
import { sampleTemplate } from '../domain/exercise/sample-template';
import type { Assignment } from '../domain/classroom/assignment';
import { narrowTo } from '../domain/classroom/work-scope';
import type { Profile } from '../domain/learning/profile';
import { sampleLesson, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type { Library, OpenLesson } from './library.svelte';
import { PracticeRun } from './practice-run.svelte';
import { ReceivedWork } from './received-work.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';
import { readAskedSkills } from './work-wish';

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
	const asked = await readAskedSkills(app.storage, profile, { workId: work.id, lesson: opened.lesson });
	const run = new PracticeRun({ ...app, library }, opened, profile, { only: asked });
	await run.start();
	return run;
}

async function answer(run: PracticeRun): Promise<void> {
	if (!run.state) throw new Error('there is no item');
	vi.setSystemTime(Date.now() + 5_000);
	await run.submit(rightInput(run.state.item));
	await run.next();
}

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
			expect(await readAskedSkills(app.storage, profile, { workId, lesson: opened.lesson })).toBeUndefined();
	});
});

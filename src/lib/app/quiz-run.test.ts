import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LessonId, type ProfileId } from '../domain/base/ids';
import type { Assignment } from '../domain/classroom/assignment';
import { rightInput } from '../domain/exercise/answer-input';
import type { Profile } from '../domain/learning/profile';
import { juma, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { openQuiz } from './quiz-items';
import { QuizRun } from './quiz-run.svelte';
import { ReceivedWork } from './received-work.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

const quiz: Assignment = {
	id: asId('00112233445566ff'),
	teacherKey: 'ab'.repeat(32),
	teacher: 'Okoth',
	audience: '5B',
	lessonIds: [asId<LessonId>('halves')],
	exercises: 3,
	withHints: false,
	withModel: false,
	kind: 'quiz'
};

let phone: TestPhone;
let app: TestApp;
let profile: Profile;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
	phone = new TestPhone();
	await publishPacks(phone, {});
	app = phone.open();
	await Promise.all([app.session.start(), app.library.start()]);
	profile = valueOf(await app.session.create(thandi));
}, 60_000);

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function open(work = quiz, learner = profile): Promise<QuizRun> {
	const run = new QuizRun(app, work, learner);
	await run.start();
	return run;
}

async function answerRightly(run: QuizRun): Promise<void> {
	if (!run.state) throw new Error('there is no question');
	vi.setSystemTime(Date.now() + 5_000);
	await run.submit(rightInput(run.state.item));
}

const listAttempts = async () => valueOf(await app.storage.use((room) => room.attempts.listSince(profile.id, 0)));

describe('QuizRun', () => {
	it('asks each question once and says nothing of what is right before the end', async () => {
		const run = await open();
		expect([run.place, run.items.length]).toEqual([1, 3]);
		await answerRightly(run);
		expect(run).toMatchObject({ place: 2, state: { phase: 'answering', tries: 0 } });
		expect(run.state).not.toHaveProperty('verdict');
		await run.leaveOut();
		await answerRightly(run);
		expect(run.state).toBeUndefined();
		expect(run.results?.map(({ given }) => given?.verdict.kind)).toEqual(['right', undefined, 'right']);
		const attempts = await listAttempts();
		expect(
			attempts.map(({ outcome, purpose, tryNumber, hintsSeen }) => [outcome, purpose, tryNumber, hintsSeen])
		).toEqual(['right', 'wrong', 'right'].map((outcome) => [outcome, 'quiz', 1, 0]));
		expect(attempts.map(({ seed }) => seed)).toEqual(run.items.map(({ seed }) => seed));
	});

	it('goes on with the same question on a phone whose tab was killed', async () => {
		const before = await open({ ...quiz, isIndividual: true });
		await answerRightly(before);
		const { item } = before.state ?? {};
		app = phone.open();
		await Promise.all([app.session.start(), app.library.start()]);
		const run = await open({ ...quiz, isIndividual: true });
		expect(run.place).toBe(2);
		expect(run.state?.item).toEqual(item);
	});

	it('tells what it cannot read, which costs nothing', async () => {
		const run = await open();
		await run.submit({ kind: 'match', pairs: {} });
		if (run.place === 1) expect(run.state?.verdict?.kind).toBe('unreadable');
		expect(await listAttempts()).toHaveLength(run.place - 1);
	});

	it('does not begin without its lessons', async () => {
		const run = await open({ ...quiz, lessonIds: [...quiz.lessonIds, asId<LessonId>('absent')] });
		expect(run.failure?.key).toBe('assigned.missing');
		expect(run.state).toBeUndefined();
	});

	it('is the same for all, or with numbers of their own', async () => {
		const other = valueOf(await app.storage.use((room) => room.profiles.create(juma, 1))).id;
		const seeds = async (work: Assignment, id: ProfileId) =>
			(await openQuiz(app.library, work, id)).items.map(({ seed }) => seed);
		expect(await seeds(quiz, other)).toEqual(await seeds(quiz, profile.id));
		const own = { ...quiz, isIndividual: true };
		expect(await seeds(own, other)).not.toEqual(await seeds(own, profile.id));
	});
});

describe('a quiz as received work', () => {
	it('is done when all is answered, and taken again it cannot be answered again', async () => {
		const received = new ReceivedWork(app.storage, app.library, profile);
		await received.take(quiz);
		vi.setSystemTime(Date.now() + 60_000);
		const run = await open();
		for (let done = 0; done < 3; done++) await answerRightly(run);
		await received.read();
		expect(received.entries[0]?.left).toMatchObject({ whole: { done: 3, wanted: 3 }, isDone: true });
		const [entry] = received.entries;
		if (entry) await received.remove(entry);
		vi.setSystemTime(Date.now() + 60_000);
		await received.take(quiz);
		expect(received.entries[0]?.left.isDone).toBe(true);
		expect((await open()).results).toHaveLength(3);
	});
});

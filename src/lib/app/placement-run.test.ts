import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type SkillId } from '../domain/base/ids';
import { rightInput } from '../domain/exercise/answer-input';
import { sampleTemplate } from '../domain/exercise/sample-template';
import type { Profile } from '../domain/learning/profile';
import type { Skill } from '../domain/lesson/lesson';
import { sampleLesson, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type { Library, OpenLesson } from './library.svelte';
import { loadProgress } from './load-progress';
import { PlacementRun } from './placement-run.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

/** A lesson of skills that build on each other, with an exercise for each at every level. */
function lesson(name: string, grade: number, ...names: readonly string[]): OpenLesson {
	const skills = names.map((id, place): Skill => {
		return {
			id: asId(id),
			name: { en: `to ${id}` },
			needs: names.slice(Math.max(0, place - 1), place).map(asId<SkillId>)
		};
	});
	const templates = names.flatMap((skill) =>
		([1, 2] as const).map((level) =>
			sampleTemplate({ id: asId(`${name}/${skill}-${level}`), lessonId: asId(name), skills: [asId(skill)], level })
		)
	);
	const grades = { from: grade, to: grade };
	return {
		lesson: sampleLesson({ id: asId(name), packId: asId(`of-${name}`), skills, templates, grades }),
		packVersion: 7
	};
}

const adding = lesson('adding', 3, 'count', 'add', 'carry');
const widening = lesson('widening', 6, 'widen', 'simplify');
const library = {
	lessons: [adding.lesson, widening.lesson],
	openLesson: (id: string) => Promise.resolve([adding, widening].find((one) => one.lesson.id === id))
} as unknown as Library;

let phone: TestPhone;
let app: TestApp;
let profile: Profile;

beforeEach(async () => {
	phone = new TestPhone();
	app = phone.open();
	profile = valueOf(await app.storage.use((room) => room.profiles.create(thandi, 1)));
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function begin(grade?: number): Promise<PlacementRun> {
	const run = new PlacementRun({ ...app, library }, profile, grade);
	await run.start();
	return run;
}

const skillOf = (run: PlacementRun) => run.state?.item.skills[0];

async function answer(run: PlacementRun, knows: (skillId: string) => boolean): Promise<void> {
	const item = run.state?.item;
	if (item && knows(item.skills[0] ?? '')) await run.submit(rightInput(item));
	else await run.giveUp();
}

async function answerAll(run: PlacementRun, knows: (skillId: string) => boolean): Promise<void> {
	while (run.state) await answer(run, knows);
}

async function listAttempts() {
	return [...valueOf(await app.storage.use((room) => room.attempts.listNewest(profile.id, 40)))].reverse();
}

describe('a placement', () => {
	it('finds what she knows and the lesson to begin with', async () => {
		const run = await begin();
		await answerAll(run, (skill) => skill === 'count' || skill === 'add');
		expect(run.found?.known.map(({ id }) => id)).toEqual(['count', 'add']);
		expect(run.found?.lesson?.id).toBe('adding');
		expect(run.found?.words).toEqual({ key: 'learning.placed', values: { count: 2, skill: 'to carry' } });
	});

	it('asks little where the answers tell much, and lets home know', async () => {
		const run = await begin(3);
		await answerAll(run, () => true);
		expect(run.answered).toBeLessThanOrEqual(2);
		expect(run.found).toMatchObject({ words: { key: 'learning.placedAbove' } });
		const progress = valueOf(await loadProgress(valueOf(await app.storage.open()), profile.id));
		expect([...progress.keys()].sort()).toEqual(['add', 'carry', 'count']);
		expect(progress.get(asId('count'))?.probability).toBeGreaterThan(0.8);
	});

	it('asks nothing above her grade', async () => {
		const run = await begin(3);
		await answerAll(run, () => false);
		const asked = (await listAttempts()).flatMap(({ skills }) => skills);
		expect(asked.every((skill) => ['count', 'add', 'carry'].includes(skill))).toBe(true);
		expect(run.found).toMatchObject({ lesson: { id: 'adding' }, words: { key: 'learning.placedStart' } });
	});

	it('keeps each answer with its lesson, its purpose and what else it tells', async () => {
		const run = await begin(3);
		expect(skillOf(run)).toBe('add');
		await answer(run, () => true);
		await answer(run, () => false);
		const [right, unknown] = await listAttempts();
		expect(right).toMatchObject({
			...{ outcome: 'right', purpose: 'placement', bearsOn: ['count'] },
			...{ lessonId: 'adding', packId: 'of-adding', packVersion: 7, tryNumber: 1, hintsSeen: 0 }
		});
		expect(unknown).toMatchObject({ outcome: 'wrong', skills: ['carry'], bearsOn: [], input: { text: '' } });
		expect(unknown).not.toHaveProperty('misconceptionId');
	});

	it('takes an answer that cannot be read for none, and asks for it again', async () => {
		const run = await begin(3);
		const { seed } = run.state!.item;
		await run.submit({ kind: 'typed', text: '' });
		expect(run.state).toMatchObject({ item: { seed }, verdict: { kind: 'unreadable' } });
		expect(await listAttempts()).toEqual([]);
	});

	it('goes on where it was left, with another item', async () => {
		const first = await begin();
		await answer(first, () => true);
		const [left, asked] = [first.state?.item.seed, skillOf(first)];
		const again = await begin();
		expect(again.answered).toBe(1);
		expect(skillOf(again)).toBe(asked);
		await answerAll(again, () => true);
		expect(again.found?.words.key).toBe('learning.placedAbove');
		expect((await listAttempts()).map(({ seed }) => seed)).toContain(left);
	});

	it('begins anew when it is opened after its end', async () => {
		await answerAll(await begin(3), () => true);
		const again = await begin(3);
		expect([again.answered, again.isDone, skillOf(again)]).toEqual([0, false, 'add']);
	});

	it('ends after five minutes, but a phone left lying takes nothing of them', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 10, 9) });
		const run = await begin();
		vi.setSystemTime(Date.now() + 30 * 60_000);
		await answer(run, () => true);
		expect(run.isDone).toBe(false);
		vi.setSystemTime(Date.now() + 5 * 60_000);
		await answer(run, () => false);
		expect(run.isDone).toBe(true);
	});

	it('does not go on before an answer is kept, and says why', async () => {
		const run = await begin();
		const { seed } = run.state!.item;
		const makeRoom = phone.fill();
		await answer(run, () => true);
		expect([run.state?.item.seed, run.failure?.key, run.answered]).toEqual([seed, 'common.storageFull', 0]);
		makeRoom();
		await answer(run, () => true);
		expect([run.failure, run.answered]).toEqual([undefined, 1]);
	});

	it('passes over a skill that nothing asks for', async () => {
		const without = { ...adding, lesson: { ...adding.lesson, templates: adding.lesson.templates.slice(0, 2) } };
		const parts = { ...app, library: { lessons: [without.lesson], openLesson: () => Promise.resolve(without) } };
		const run = new PlacementRun(parts as never, profile, undefined);
		await run.start();
		expect(skillOf(run)).toBe('count');
	});
});

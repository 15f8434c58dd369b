import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type SkillId } from '../domain/base/ids';
import { rightInput } from '../domain/exercise/answer-input';
import type { Item } from '../domain/exercise/item';
import { sampleTemplate } from '../domain/exercise/sample-template';
import type { Attempt } from '../domain/learning/attempt';
import type { Profile } from '../domain/learning/profile';
import { sampleLesson, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type { Library, OpenLesson } from './library.svelte';
import { PracticeRun } from './practice-run.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

function lesson(name: string, skill: string, needs: readonly string[] = []): OpenLesson {
	const id = asId<SkillId>(skill);
	const skills = [{ id, name: { en: `${name} fractions`, sw: `${name} (sw)` }, needs: needs.map(asId<SkillId>) }];
	const templates = ['a', 'b'].map((letter) =>
		sampleTemplate({ id: asId(`${name}/${letter}`), lessonId: asId(name), skills: [id], mistakes: [] })
	);
	return { lesson: sampleLesson({ id: asId(name), packId: asId(`pack-${name}`), skills, templates }), packVersion: 1 };
}

const widening = lesson('widening', 'widen');
const adding = lesson('adding', 'add', ['widen']);
const lessons = [widening, adding];
const library = {
	lessons: lessons.map((one) => one.lesson),
	openLesson: (id: string) => Promise.resolve(lessons.find((one) => one.lesson.id === id))
} as unknown as Library;

const names = { need: 'widening fractions', skill: 'adding fractions' };

let app: TestApp;
let profile: Profile;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
	app = new TestPhone().open();
	profile = valueOf(await app.storage.use((room) => room.profiles.create(thandi, 1)));
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** She opens the page, for the first time or again. */
async function open(opened = adding): Promise<PracticeRun> {
	const run = new PracticeRun({ storage: app.storage, library, i18n: app.i18n }, opened, profile);
	await run.start();
	return run;
}

const itemOf = (run: PracticeRun): Item => run.state?.item as Item;

async function answer(run: PracticeRun, how: 'right' | 'wrong'): Promise<void> {
	vi.setSystemTime(Date.now() + 5_000);
	if (how === 'wrong') await run.submit({ kind: 'typed', text: '9999' });
	await run.submit(rightInput(itemOf(run)));
	vi.setSystemTime(Date.now() + 5_000);
	await run.next();
}

async function newest(): Promise<Attempt | undefined> {
	return valueOf(await app.storage.use((room) => room.attempts.listNewest(profile.id, 1)))[0];
}

/** Nearly sure of the need, she comes to what needs it and fails twice. */
async function struggle(): Promise<PracticeRun> {
	const before = await open(widening);
	for (let item = 0; item < 2; item++) await answer(before, 'right');
	let run = await open();
	await answer(run, 'wrong');
	// The first item of a page is of the lesson she opens.
	run = await open();
	await answer(run, 'wrong');
	return run;
}

describe('a detour in a practice', { timeout: 60_000 }, () => {
	it('leads to the lesson of the need, says for what, and comes back when the need is firm', async () => {
		const run = await struggle();
		expect([run.lesson.id, run.reason]).toEqual(['widening', { key: 'learning.chosenNeed', values: names }]);
		expect(run.wayBack).toEqual({ key: 'practice.goBackNow', values: { skill: names.skill } });
		await answer(run, 'right');
		expect(await newest()).toMatchObject({ lessonId: 'widening', detour: { needId: 'widen', skillId: 'add' } });
		const back = { key: 'learning.chosenBack', values: { skill: names.skill } };
		expect([run.lesson.id, run.reason, run.wayBack]).toEqual(['adding', back, undefined]);
		await answer(run, 'right');
		expect((await newest())?.detour).toBeUndefined();
		expect(run.reason?.key).not.toBe('learning.chosenBack');
	});

	it('goes on where it was when the page is opened again', async () => {
		const run = await struggle();
		await answer(run, 'wrong');
		const again = await open();
		expect([again.lesson.id, again.reason?.key]).toEqual(['widening', 'learning.chosenNeed']);
	});

	it('names skills in her language, and in another one as soon as she chooses it', async () => {
		const run = await struggle();
		await app.i18n.changeLanguage('sw');
		expect(run.reason?.values).toEqual({ need: 'widening (sw)', skill: 'adding (sw)' });
	});

	it('ends when she goes back by herself, for the sitting, and stays ended when the page is opened again', async () => {
		const run = await struggle();
		const { seed } = itemOf(run);
		vi.setSystemTime(Date.now() + 5_000);
		await run.leaveDetour();
		expect([run.lesson.id, run.reason?.key, run.wayBack]).toEqual(['adding', 'learning.chosenBack', undefined]);
		expect((await newest())?.seed).not.toBe(seed);
		const again = await open();
		expect([again.lesson.id, again.reason?.key]).toEqual(['adding', 'learning.chosenBack']);
		for (let item = 0; item < 3; item++) {
			await answer(again, 'wrong');
			expect([item, again.wayBack]).toEqual([item, undefined]);
		}
	});

	it('is not left twice by a second tap', async () => {
		const run = await struggle();
		vi.setSystemTime(Date.now() + 5_000);
		await Promise.all([run.leaveDetour(), run.leaveDetour()]);
		const settings = valueOf(await app.storage.use((room) => room.settings.readProfile(profile.id)));
		expect(settings.leftDetours).toMatchObject([{ skillId: 'add' }]);
	});
});

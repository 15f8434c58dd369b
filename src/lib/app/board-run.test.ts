import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { asId, type LessonId, type ProfileId } from '../domain/base/ids';
import { rightNumber } from '../domain/classroom/board-number';
import { sampleSource } from '../packs/sample-source';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { BoardRun, canAsk, readLeftRound, type BoardPlace, type BoardStart } from './board-run.svelte';
import { ClassBook } from './class-book.svelte';
import type { OpenLesson } from './library.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

const EXERCISES = 'halves.exercises.yaml';

let app: TestApp;
let place: BoardPlace;
let chosen: OpenLesson;
let ids: readonly [ProfileId, ProfileId, ProfileId];

beforeEach(async () => {
	const phone = new TestPhone();
	const text = sampleSource().files.find(({ path }) => path.endsWith(EXERCISES))?.text ?? '';
	// Nobody copies a picture in chalk, and two letters are too few.
	const third = '        - { id: third, right: false, text: "$1/3$" }\n';
	const bare = text.replace(/^ +(picture|description): .*\n/gm, '');
	await publishPacks(phone, {
		[EXERCISES]: bare.replace(third, (line) => line + line.replaceAll('third', 'fourth').replace('1/3', '1/4'))
	});
	app = phone.open();
	await Promise.all([app.session.start(), app.library.start()]);
	const teacher = valueOf(await app.session.create({ ...thandi, kind: 'teacher', nickname: 'Okoth' }));
	const row = valueOf(await app.storage.use((room) => room.classroom.createClass(teacher.id, '5B', 1)));
	place = { teacherId: teacher.id, classId: row.id };
	const book = new ClassBook(app.storage, row.id);
	await book.addNames(['Amina', 'Baraka', 'Chege'], app.i18n);
	ids = book.pupils.map(({ profile }) => profile.id) as unknown as typeof ids;
	const opened = await app.library.openLesson(asId<LessonId>('halves'));
	if (!opened) throw new Error('no lesson');
	chosen = opened;
});

afterEach(() => {
	vi.unstubAllGlobals();
});

const open = (start: Partial<BoardStart> = { answers: 'numbers' }): BoardRun =>
	new BoardRun(app, place, { chosen, ...start });

async function readAttempts(profileId: ProfileId) {
	return valueOf(await app.storage.use(({ attempts }) => attempts.listNewest(profileId, 9)));
}

const rightOf = ({ item }: BoardRun): string => (item && rightNumber(item.item)) ?? '';

it('takes numbers that the class shows, judged like typed answers', async () => {
	const run = open();
	const [right, wrong] = [rightOf(run), String(Number(rightOf(run)) * 4)];
	expect([run.type(right), run.type(wrong)]).toEqual([undefined, undefined]);
	expect(run.choices).toEqual([
		{ name: right, isRight: true },
		{ name: wrong, isRight: false }
	]);
	run.raise(ids[0], 1);
	run.raiseRest(ids, 0);
	await run.next();
	expect(run.stored).toBe(3);
	const [amina] = await readAttempts(ids[0]);
	expect(amina).toMatchObject({ outcome: 'wrong', misconceptionId: 'doubles', answerKind: 'number', purpose: 'board' });
	expect(amina).not.toHaveProperty('choices');
	expect((await readAttempts(ids[1]))[0]).toMatchObject({ outcome: 'right', input: { kind: 'typed', text: right } });
	expect([run.round.at, run.choices]).toEqual([1, []]);
});

it('says what cannot be read, and takes back what was typed by mistake', () => {
	const run = open();
	expect(run.type('1/')?.key).toMatch(/^engine\./);
	expect(run.choices).toEqual([]);
	run.type('71');
	run.raise(ids[0], 0);
	run.dropNumber(0);
	expect([run.choices, run.listWaiting(ids)]).toEqual([[], ids]);
});

it('goes on after a killed tab with the numbers and taps that were there', async () => {
	const run = open();
	run.type('71');
	run.raise(ids[2], 0);
	await vi.waitFor(async () => expect((await readLeftRound(app.storage, place))?.letters).toEqual({ [ids[2]]: 0 }));
	const left = await readLeftRound(app.storage, place);
	if (!left) throw new Error('nothing left');
	const again = open({ left });
	expect([again.answers, again.choices, again.item]).toEqual(['numbers', [{ name: '71', isRight: false }], run.item]);
	// The lesson came anew and asks something else: what was shown does not stand for it.
	const changed = open({ left: { ...left, mark: 'another' } });
	expect([changed.answers, changed.choices, changed.listWaiting(ids)]).toEqual(['numbers', [], ids]);
});

it('asks for letters as before, also in a round that an earlier Darasa kept', async () => {
	const run = open({ left: { lessonId: chosen.lesson.id, seed: 's', at: 0, letters: {}, away: {} } });
	expect(run.answers).toBe('letters');
	expect(run.choices.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
});

it('offers numbers only where the lesson asks for short ones', () => {
	expect(canAsk(chosen, 'numbers')).toBe(true);
	const others = chosen.lesson.templates.filter(({ answer }) => answer.kind !== 'number');
	expect(canAsk({ ...chosen, lesson: { ...chosen.lesson, templates: others } }, 'numbers')).toBe(false);
});

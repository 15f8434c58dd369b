import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LessonId } from '../domain/base/ids';
import { startTurns } from '../domain/classroom/next-turn';
import type { TurnRound } from '../domain/classroom/turn-round';
import { rightInput } from '../domain/exercise/answer-input';
import type { Item } from '../domain/exercise/item';
import type { Attempt } from '../domain/learning/attempt';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { ClassBook } from './class-book.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';
import { readLeftTurns, TurnRun, type TurnPlace } from './turn-run.svelte';

let phone: TestPhone;
let app: TestApp;
let book: ClassBook;
let place: TurnPlace;
const lessonId = asId<LessonId>('halves');

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
	phone = new TestPhone();
	await publishPacks(phone, {});
	app = phone.open();
	await Promise.all([app.session.start(), app.library.start()]);
	const teacher = valueOf(await app.session.create({ ...thandi, kind: 'teacher', nickname: 'Okoth' }));
	const row = valueOf(await app.storage.use((room) => room.classroom.createClass(teacher.id, '5B', 1)));
	place = { teacherId: teacher.id, classId: row.id };
	book = new ClassBook(app.storage, row.id);
	await book.addNames(['Amina', 'Baraka', 'Chege'], app.i18n);
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function open(changes: Partial<TurnRound> = {}): Promise<TurnRun> {
	const chosen = await app.library.openLesson(lessonId);
	if (!chosen) throw new Error('there is no lesson');
	const round = { ...startTurns({ lessonId, groupId: '', together: 1 }), ...changes };
	return new TurnRun(app, place, { chosen, round, ofClass: book });
}

const names = (profiles: TurnRun['party']) => profiles.map(({ nickname }) => nickname);

function itemOf({ state }: TurnRun): Item {
	if (!state) throw new Error('there is no item');
	return state.item;
}

/** What storage holds of a learner, oldest first. */
async function listAttempts(nickname: string): Promise<readonly Attempt[]> {
	const id = book.pupils.find(({ profile }) => profile.nickname === nickname)?.profile.id ?? asId('nobody');
	return valueOf(await app.storage.use((room) => room.attempts.listSince(id, 0)));
}

const wrong = { kind: 'typed', text: '987' } as const;

describe('TurnRun', () => {
	it('hands the phone over, asks, and keeps the answer for the one who gave it', async () => {
		const run = await open();
		expect([names(run.party), names(run.following), run.state]).toEqual([['Amina'], ['Baraka'], undefined]);
		await run.begin();
		await run.submit(rightInput(itemOf(run)));
		expect([run.state?.phase, run.hasAnswered, run.finished]).toEqual(['right', true, 1]);
		expect(await listAttempts('Amina')).toMatchObject([{ outcome: 'right', purpose: 'practice', lessonId: 'halves' }]);
		await run.next();
		expect([names(run.party), run.state]).toEqual([['Baraka'], undefined]);
		expect(await listAttempts('Baraka')).toEqual([]);
	});

	it('gives another try after a wrong answer, and the solution in the end', async () => {
		const run = await open();
		await run.begin();
		await run.submit(wrong);
		expect(run.state).toMatchObject({ phase: 'wrong', verdict: { kind: 'wrong' } });
		await run.submit(wrong);
		await run.showSolution();
		expect(run.state?.phase).toBe('shown');
		expect((await listAttempts('Amina')).map(({ outcome }) => outcome)).toEqual(['wrong', 'wrong', 'shown']);
		expect(run.finished).toBe(1);
	});

	it('passes over who is away, and goes round again', async () => {
		const run = await open();
		const [amina] = run.party;
		await run.leaveOut(amina?.id ?? asId('nobody'));
		expect(names(run.party)).toEqual(['Baraka']);
		await run.next();
		await run.next();
		expect([names(run.party), run.round.lap]).toEqual([['Amina'], 0]);
	});

	it('goes on where the class stopped, also when the phone was switched off after an answer', async () => {
		const run = await open();
		await run.begin();
		await run.submit(rightInput(itemOf(run)));
		const left = await readLeftTurns(app.storage, place);
		expect(left?.lastId).toBe(run.party[0]?.id);
		expect(names((await open(left)).party)).toEqual(['Baraka']);
	});

	it('asks several together, and puts it down to each of them that is here', async () => {
		const run = await open({ together: 3 });
		expect(names(run.party)).toEqual(['Amina', 'Baraka', 'Chege']);
		await run.leaveOut(run.party[1]?.id ?? asId('nobody'));
		await run.begin();
		await run.submit(wrong);
		await run.submit(rightInput(itemOf(run)));
		for (const nickname of ['Amina', 'Chege']) {
			const attempts = await listAttempts(nickname);
			expect(attempts.map(({ outcome, purpose }) => `${purpose} ${outcome}`)).toEqual(['group wrong', 'group right']);
			expect(attempts.some(({ misconceptionId }) => misconceptionId !== undefined)).toBe(false);
		}
		expect(await listAttempts('Baraka')).toEqual([]);
	});

	it('takes it for her own answer when all the others are away', async () => {
		const run = await open({ together: 3 });
		for (const { id } of run.party.slice(1)) await run.leaveOut(id);
		await run.begin();
		await run.submit(rightInput(itemOf(run)));
		expect(await listAttempts('Amina')).toMatchObject([{ purpose: 'practice' }]);
	});

	it.each([1, 3])('stays where an answer of %i could not be kept, and takes it again once', async (together) => {
		const run = await open({ together });
		await run.begin();
		const makeRoom = phone.fill();
		await run.submit(rightInput(itemOf(run)));
		expect([run.state?.phase, run.failure?.key]).toEqual(['answering', 'common.storageFull']);
		makeRoom();
		const right = rightInput(itemOf(run));
		await Promise.all([run.submit(right), run.submit(right)]);
		expect([run.state?.phase, run.failure]).toEqual(['right', undefined]);
		expect(await listAttempts('Amina')).toHaveLength(1);
	});

	it('has nobody to ask in a group that is empty', async () => {
		expect((await open({ groupId: asId('nobody') })).party).toEqual([]);
	});
});

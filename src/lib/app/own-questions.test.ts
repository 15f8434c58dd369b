import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type ProfileId } from '../domain/base/ids';
import { blankQuestion } from '../domain/questions/blank-question';
import { sampleOwnQuestion } from '../domain/questions/sample-own-question.testing';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { OwnQuestions } from './own-questions.svelte';
import { QuestionDesk } from './question-desk.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

let phone: TestPhone;
let app: TestApp;
let teacherId: ProfileId;

beforeEach(async () => {
	phone = new TestPhone();
	app = phone.open();
	const teacher = { ...thandi, kind: 'teacher' } as const;
	teacherId = valueOf(await app.storage.use((room) => room.profiles.create(teacher, 1))).id;
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

async function readList(): Promise<OwnQuestions> {
	const list = new OwnQuestions(phone.open().storage, teacherId);
	await list.read();
	return list;
}

const desk = () => new QuestionDesk(app.storage, teacherId);
const untilKept = async (one: QuestionDesk) => vi.waitFor(() => expect(one.id).toBeDefined());

describe('a question on the desk', () => {
	it('is kept from the first letter on, and not before', async () => {
		const writing = desk();
		writing.begin(blankQuestion(asId('en')));
		expect((await readList()).entries).toEqual([]);
		writing.change({ ...blankQuestion(asId('en')), question: 'Wh' });
		writing.change({ ...blankQuestion(asId('en')), question: 'Whose' });
		await untilKept(writing);
		await vi.waitFor(async () => {
			expect((await readList()).entries.map(({ question }) => question.question)).toEqual(['Whose']);
		});
	});

	it('can be saved only when nothing is wrong with it, and counts then', async () => {
		const writing = desk();
		writing.begin(blankQuestion(asId('en')));
		expect(await writing.save()).toBe(false);
		expect(writing.problems.length).toBeGreaterThan(0);
		writing.change(sampleOwnQuestion({ question: '  What is $1/2$ of 8? ' }));
		expect(writing.problems).toEqual([]);
		expect(await writing.save()).toBe(true);
		const list = await readList();
		expect(list.finished.map(({ question }) => question)).toEqual([sampleOwnQuestion()]);
		expect(list.entries[0]?.content.draft).toBeUndefined();
	});

	it('keeps what counts while it is being changed, and goes back to it', async () => {
		const writing = desk();
		writing.begin(sampleOwnQuestion());
		await writing.save();
		const again = desk();
		await again.open(writing.id!);
		again.change(sampleOwnQuestion({ question: '' }));
		await vi.waitFor(async () => expect((await readList()).entries[0]?.content.draft?.question).toBe(''));
		expect((await readList()).finished[0]?.question).toEqual(sampleOwnQuestion());
		await again.forgetChanges();
		expect([again.question, again.hasChanges]).toEqual([sampleOwnQuestion(), false]);
		expect((await readList()).entries[0]?.content).toEqual({ saved: sampleOwnQuestion() });
	});

	it('gives the answer of another kind back to who changes his mind', () => {
		const writing = desk();
		writing.begin(sampleOwnQuestion());
		writing.changeKind('choice');
		expect(writing.question?.answer).toMatchObject({ kind: 'choice', after: [{}, {}] });
		writing.changeKind('number');
		expect(writing.question).toEqual(sampleOwnQuestion());
	});

	it('is not found where it is gone or of somebody else', async () => {
		const writing = desk();
		writing.begin(sampleOwnQuestion());
		await writing.save();
		const other = new QuestionDesk(app.storage, asId('other'));
		await other.open(writing.id!);
		expect(other.state).toBe('missing');
	});

	it('says so when the phone is full, and loses nothing that is on the screen', async () => {
		const makeRoom = phone.fill();
		const writing = desk();
		writing.begin(blankQuestion(asId('en')));
		writing.change(sampleOwnQuestion());
		await vi.waitFor(() => expect(writing.failure).toMatchObject({ key: 'common.storageFull' }));
		makeRoom();
		expect(await writing.save()).toBe(true);
		expect(writing.failure).toBeUndefined();
	});
});

describe('the list of own questions', () => {
	it('copies, moves and deletes, and leaves drafts out of what counts', async () => {
		const writing = desk();
		writing.begin(sampleOwnQuestion());
		await writing.save();
		const list = await readList();
		const [first] = list.entries;
		const copied = await list.copy(first!);
		expect(list.entries.map(({ id }) => id)).toEqual([first?.id, copied]);
		expect(list.finished).toHaveLength(1);
		await list.move(copied!, -1);
		expect(list.entries.map(({ id }) => id)).toEqual([copied, first?.id]);
		await list.delete(first!.id);
		expect((await readList()).entries.map(({ id }) => id)).toEqual([copied]);
	});

	it('hears of what another tab writes', async () => {
		const list = new OwnQuestions(app.storage, teacherId);
		const stop = list.watch();
		await vi.waitFor(() => expect(list.isLoaded).toBe(true));
		const writing = new QuestionDesk(phone.open().storage, teacherId);
		writing.begin(sampleOwnQuestion());
		await writing.save();
		await vi.waitFor(() => expect(list.entries).toHaveLength(1));
		stop();
	});
});

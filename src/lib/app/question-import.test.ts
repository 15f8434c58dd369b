import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProfileId } from '../domain/base/ids';
import { thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { OwnQuestions } from './own-questions.svelte';
import { QuestionImport } from './question-import.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

const GIFT = `::Fish::Which one swims? {=tilapia ~goat}

Tell of your village. {}

Sun rises in the east {T}

Half of 8? {=4 =4}`;

let phone: TestPhone;
let app: TestApp;
let teacherId: ProfileId;

beforeEach(async () => {
	phone = new TestPhone();
	app = phone.open();
	await app.i18n.loadAreas(['write']);
	const teacher = { ...thandi, kind: 'teacher' } as const;
	teacherId = valueOf(await app.storage.use((room) => room.profiles.create(teacher, 1))).id;
});

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

async function readList(): Promise<OwnQuestions> {
	const list = new OwnQuestions(app.storage, teacherId);
	await list.read();
	return list;
}

it('shows each line with what was understood or why not, and changes nothing before it is taken', async () => {
	const run = new QuestionImport(app.storage, app.i18n);
	await run.readFile(new Blob([GIFT]));
	expect(run.state).toBe('found');
	expect(run.lines.map(({ line, question }) => [line, question?.answer.kind])).toEqual([
		[1, 'choice'],
		[3, undefined],
		[5, 'choice'],
		[7, 'text']
	]);
	expect(run.lines[1]?.said).toEqual([{ key: 'write.unsupportedEssay' }]);
	expect(run.lines[2]?.question?.answer).toMatchObject({ right: { text: 'True' } });
	expect((await readList()).entries).toEqual([]);
	expect(await run.take(teacherId)).toBe(true);
	expect((await readList()).entries.map(({ question }) => question.question)).toEqual([
		'Which one swims?',
		'Sun rises in the east',
		'Half of 8?'
	]);
});

it('takes what still has a fault as a draft', async () => {
	const run = new QuestionImport(app.storage, app.i18n);
	await run.readText('kind,language,question,answer 1,wrong 1\nchoice,en,Which?,one,one\nchoice,en,Which?,one,two\n');
	expect(run.questions.map(({ problems }) => problems.map(({ key }) => key))).toEqual([['write.problemSameText'], []]);
	await run.take(teacherId);
	const list = await readList();
	expect([list.entries.length, list.finished.length]).toEqual([2, 1]);
});

it('says why nothing was read, and begins again', async () => {
	const run = new QuestionImport(app.storage, app.i18n);
	await run.readText('<!DOCTYPE quiz><quiz></quiz>');
	expect([run.state, run.failure?.key]).toEqual(['choosing', 'write.errorDoctype']);
	await run.readText(GIFT);
	expect(run.failure).toBeUndefined();
	run.startAgain();
	expect([run.state, run.lines]).toEqual(['choosing', []]);
});

it('takes all or nothing where the phone is full', async () => {
	const run = new QuestionImport(app.storage, app.i18n);
	await run.readText(GIFT);
	const makeRoom = phone.fill();
	expect(await run.take(teacherId)).toBe(false);
	expect(run.failure).toEqual({ key: 'common.storageFull' });
	makeRoom();
	expect((await readList()).entries).toEqual([]);
	expect(await run.take(teacherId)).toBe(true);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LessonId, type SkillId } from '../domain/base/ids';
import { message } from '../domain/base/message';
import { fail } from '../domain/base/result';
import { rightInput, wrongInput } from '../domain/exercise/answer-input';
import type { AnswerInput, Item } from '../domain/exercise/item';
import type { Attempt } from '../domain/learning/attempt';
import { sampleTemplate } from '../domain/exercise/sample-template';
import type { Profile } from '../domain/learning/profile';
import { sampleLesson, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type * as judging from './judging';
import { loadJudging } from './judging';
import { PracticeRun } from './practice-run.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

vi.mock('./judging', async (original) => {
	const { loadJudging: load } = await original<typeof judging>();
	return { loadJudging: vi.fn(load) };
});

const HALVES = asId<LessonId>('halves');

let phone: TestPhone;
let app: TestApp;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
	phone = new TestPhone();
	await publishPacks(phone, {});
	app = phone.open();
	await Promise.all([app.session.start(), app.library.start()]);
	valueOf(await app.session.create(thandi));
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

/** The current learner opens the practice page; `now` is the app as it is by then. */
async function practise(now: TestApp = app): Promise<PracticeRun> {
	const opened = await app.library.openLesson(HALVES);
	if (!opened) throw new Error('there is nothing to practise');
	const run = new PracticeRun(now, opened, currentLearner());
	await run.start();
	return run;
}

function currentLearner(): Profile {
	const { current } = app.session;
	if (!current) throw new Error('nobody is learning');
	return current;
}

function itemOf({ state }: PracticeRun): Item {
	if (!state) throw new Error('there is no item');
	return state.item;
}

/** What storage holds, oldest first. */
async function listAttempts(): Promise<readonly Attempt[]> {
	const { id } = currentLearner();
	return valueOf(await app.storage.use((room) => room.attempts.listSince(id, 0)));
}

async function answerRightly(run: PracticeRun): Promise<void> {
	vi.setSystemTime(Date.now() + 5_000);
	await run.submit(rightInput(itemOf(run)));
}

/** Goes on with right answers until an item of this kind comes. */
async function findItem(run: PracticeRun, fits: (item: Item) => boolean): Promise<Item> {
	for (let tried = 0; tried < 40 && !fits(itemOf(run)); tried++) {
		await answerRightly(run);
		await run.next();
	}
	expect(fits(itemOf(run))).toBe(true);
	return itemOf(run);
}

/** A lesson of one exercise: adding fractions with different bottoms. Its author foresaw no mistake. */
const ADDING = {
	'halves.exercises.yaml': `templates:
  - id: add
    level: 1
    skills: [halving]
    variables: { b: 3..9 }
    question: { en: "$1/2 + 1/{b}$", sw: "$1/2 + 1/{b}$" }
    answer: { kind: number, value: 1/2 + 1/b, form: simplest }
    task: "calculate 1/2 + 1/{b}"
    hints: []
    solution: []
`
};

/** Adds the tops and adds the bottoms: 1/2 + 1/5 = 2/7. */
function addBoth({ task }: Item): AnswerInput {
	const [first, second] =
		task?.kind === 'calculate' && task.sum.kind === 'operation' ? [task.sum.left, task.sum.right] : [];
	if (first?.kind !== 'leaf' || second?.kind !== 'leaf') throw new Error('this is no sum of two');
	const [a, b] = [first.value, second.value];
	return { kind: 'typed', text: `${a.numerator + b.numerator}/${a.denominator + b.denominator}` };
}

const unreadable: AnswerInput = { kind: 'typed', text: 'seven??' };

describe('PracticeRun', () => {
	it('begins with an item and says why this one', async () => {
		const run = await practise();
		expect(run.state).toMatchObject({ phase: 'answering', tries: 0, item: { lessonId: HALVES } });
		expect(run.reason?.key).toBe('learning.chosenToStart');
		expect(run.failure).toBeUndefined();
	});

	it('keeps a right answer before it shows that it is right', async () => {
		const run = await practise();
		const item = itemOf(run);
		await answerRightly(run);
		expect(run.state?.phase).toBe('right');
		expect(await listAttempts()).toMatchObject([
			{ outcome: 'right', seed: item.seed, tryNumber: 1, hintsSeen: 0, elapsedMs: 5_000, packId: 'tiny' }
		]);
		expect(run.progress.get(item.skills[0] ?? asId(''))?.firstTries).toEqual([true]);
	});

	it('goes on to another item, and counts', async () => {
		const run = await practise();
		const seeds = new Set<string>();
		for (let finished = 0; finished < 6; finished++) {
			seeds.add(itemOf(run).seed);
			expect(run.finished).toBe(finished);
			await answerRightly(run);
			await run.next();
		}
		expect(seeds.size).toBe(6);
		expect(await listAttempts()).toHaveLength(6);
	});

	it('does not go on before the answer', async () => {
		const run = await practise();
		const { seed } = itemOf(run);
		await run.next();
		expect(itemOf(run).seed).toBe(seed);
	});

	it('recognises a known mistake, records it, and lets her try again', async () => {
		const run = await practise();
		const item = await findItem(run, ({ knownWrongs }) => knownWrongs.length > 0);
		const [known] = item.knownWrongs;
		if (known) await run.submit(wrongInput(known));
		expect(run.state).toMatchObject({ phase: 'wrong', tries: 1, item: { seed: item.seed } });
		expect((await listAttempts()).at(-1)).toMatchObject({ outcome: 'wrong', misconceptionId: 'doubles' });
		await answerRightly(run);
		expect((await listAttempts()).at(-1)).toMatchObject({ outcome: 'right', tryNumber: 2 });
	});

	it('follows a mistake with a contrasting pair: one that is plain, one like her own', async () => {
		await publishPacks(phone, ADDING);
		const other = phone.open();
		await Promise.all([other.session.start(), other.library.start()]);
		const run = await practise(other);
		const met = itemOf(run);
		await run.submit(addBoth(met));
		expect(run.state?.verdict).toMatchObject({ diagnoses: [{ misconceptionId: 'adds-tops-and-bottoms' }] });
		await answerRightly(run);
		await run.next();
		expect([itemOf(run).seed, run.reason?.key]).toEqual(['calculate 1/2 + 1/2', 'learning.chosenContrast']);
		await answerRightly(run);
		await run.next();
		const near = itemOf(run);
		expect([near.templateId, run.reason?.key]).toEqual(['engine/task', 'learning.chosenContrastNext']);
		await answerRightly(run);
		await run.next();
		expect(itemOf(run).templateId).toBe(met.templateId);
		const couldShow = expect.arrayContaining(['adds-tops-and-bottoms']);
		expect((await listAttempts()).slice(-2)).toMatchObject([
			{ purpose: 'contrast', outcome: 'right', lessonId: HALVES, packId: 'tiny', couldShow },
			{ purpose: 'contrast', outcome: 'right', seed: near.seed, couldShow }
		]);
	});

	it('takes nothing for an answer that cannot be read', async () => {
		const run = await practise();
		await findItem(run, ({ answer }) => answer.kind === 'number');
		const before = await listAttempts();
		await run.submit(unreadable);
		expect(run.state).toMatchObject({ phase: 'answering', tries: 0, verdict: { kind: 'unreadable' } });
		expect(await listAttempts()).toEqual(before);
	});

	it('notes with the answer how many hints she has seen, and gives the solution only after them', async () => {
		const run = await practise();
		const { hints } = await findItem(run, (item) => item.hints.length > 0);
		await run.showSolution();
		expect(run.state?.phase).toBe('answering');
		for (let seen = 0; seen < hints.length; seen++) await run.askHint();
		await run.askHint();
		expect(run.state?.hintsSeen).toBe(hints.length);
		await run.showSolution();
		expect(run.state?.phase).toBe('shown');
		expect((await listAttempts()).at(-1)).toMatchObject({ outcome: 'shown', hintsSeen: hints.length });
	});

	it('records a double tap once', async () => {
		const run = await practise();
		const right = rightInput(itemOf(run));
		await Promise.all([run.submit(right), run.submit(right)]);
		expect(await listAttempts()).toHaveLength(1);
	});

	it('shows no result that could not be kept, says why, and takes the answer again', async () => {
		const run = await practise();
		const makeRoom = phone.fill();
		await answerRightly(run);
		expect([run.state?.phase, run.failure?.key]).toEqual(['answering', 'common.storageFull']);
		makeRoom();
		await answerRightly(run);
		expect([run.state?.phase, run.failure]).toEqual(['right', undefined]);
		expect(await listAttempts()).toHaveLength(1);
	});

	it('finds what she has done when the page is opened again', async () => {
		const first = await practise();
		const item = itemOf(first);
		await answerRightly(first);
		const again = await practise();
		expect(again.progress.get(item.skills[0] ?? asId(''))?.firstTries).toEqual([true]);
		expect(itemOf(again).seed).not.toBe(item.seed);
	});

	it('says why it cannot begin', async () => {
		phone.forbidStorage();
		const run = await practise(phone.open());
		expect([run.state, run.failure?.key]).toEqual([undefined, 'common.storageMissing']);
	});
});

describe('a worked example', () => {
	/** Three lines: `4x + 3 = 2x + 13`, `2x + 3 = 13`, `2x = 10`, `x = 5`. */
	const template = sampleTemplate({
		variables: [
			{ kind: 'range', name: 'x', from: 2, to: 9, step: 1 },
			{ kind: 'range', name: 'a', from: 2, to: 5, step: 1 },
			{ kind: 'range', name: 'b', from: 1, to: 9, step: 1 },
			{ kind: 'derived', name: 'd', value: 'a + 2' },
			{ kind: 'derived', name: 'c', value: '2*x + b' }
		],
		conditions: [],
		question: {
			en: [
				{ kind: 'slot', name: 'a' },
				{ kind: 'slot', name: 'b' },
				{ kind: 'slot', name: 'c' }
			]
		},
		answer: { kind: 'number', value: 'x', form: 'any' },
		task: 'solve {d}x + {b} = {a}x + {c}',
		hints: [],
		solution: [],
		mistakes: []
	});
	const skills = [{ id: asId<SkillId>('equivalent'), name: {}, needs: [] }];

	async function practiseEquations(): Promise<PracticeRun> {
		const lesson = sampleLesson({ templates: [template], skills });
		const run = new PracticeRun(app, { lesson, packVersion: 1 }, currentLearner());
		await run.start();
		return run;
	}

	/** How much of the item is done for her, and how many of its lines. */
	const givenOf = ({ state }: PracticeRun) => [state?.given?.faded, state?.lines.length];

	async function finish(run: PracticeRun): Promise<void> {
		const right = rightInput(itemOf(run));
		if (run.state?.given && right.kind === 'typed') await run.submitLine(`x = ${right.text}`);
		else await run.submit(right);
		expect(run.state?.phase).toBe('right');
		await run.next();
	}

	it('fades while she goes on, and is gone when she is right alone', async () => {
		const run = await practiseEquations();
		expect(run.example?.seed).not.toBe(itemOf(run).seed);
		run.endExample();
		expect([run.example, ...givenOf(run)]).toEqual([undefined, 'last', 2]);
		await finish(run);
		expect([run.example, ...givenOf(run)]).toEqual([undefined, 'half', 1]);
		await finish(run);
		expect(givenOf(run)).toEqual([undefined, 0]);
		await finish(run);
		expect([run.example, ...givenOf(run)]).toEqual([undefined, undefined, 0]);
		expect((await listAttempts()).map(({ faded }) => faded)).toEqual(['last', 'half', undefined]);
		expect(run.progress.get(asId('equivalent'))?.firstTries).toEqual([true]);
	});

	it('is there again, the same one, when the page is opened again', async () => {
		const run = await practiseEquations();
		const again = await practiseEquations();
		expect([again.example?.seed, itemOf(again).seed]).toEqual([run.example?.seed, itemOf(run).seed]);
		again.endExample();
		await finish(again);
		expect(givenOf(await practiseEquations())).toEqual(['half', 1]);
	});

	it('is put aside by who wants to do it alone, with all that was done for her, for as long as she stays', async () => {
		const run = await practiseEquations();
		run.workAlone();
		expect([run.example, ...givenOf(run)]).toEqual([undefined, undefined, 0]);
		await run.submit({ kind: 'typed', text: '77' });
		await finish(run);
		expect([run.example, ...givenOf(run)]).toEqual([undefined, undefined, 0]);
	});

	it('cannot be put aside once she has begun', async () => {
		const run = await practiseEquations();
		run.endExample();
		await run.submitLine('x = 77');
		run.workAlone();
		expect(run.state).toMatchObject({ tries: 1, given: { faded: 'last' } });
	});
});

describe('an answer given before the rules have come', () => {
	/** An exercise whose author foresaw no mistake: only the engine's rules can tell what happened. */
	async function practiseSum(): Promise<PracticeRun> {
		const template = sampleTemplate({
			answer: { kind: 'number', value: '5/6', form: 'any' },
			task: 'calculate 1/2 + 1/3',
			mistakes: []
		});
		const lesson = sampleLesson({ templates: [template], skills: [{ id: asId('equivalent'), name: {}, needs: [] }] });
		const run = new PracticeRun(app, { lesson, packVersion: 1 }, currentLearner());
		await run.start();
		return run;
	}

	/** Keeps the rules on their way until it is called. */
	function holdRules(): () => void {
		let arrive = (): void => {};
		const load = vi.mocked(loadJudging).getMockImplementation() ?? loadJudging;
		vi.mocked(loadJudging).mockImplementationOnce(async () => {
			await new Promise<void>((resolve) => (arrive = resolve));
			return load();
		});
		return () => arrive();
	}

	it('is diagnosed as soon as they are here', async () => {
		const run = await practiseSum();
		const letRulesCome = holdRules();
		vi.setSystemTime(Date.now() + 5_000);
		const judged = run.submit({ kind: 'typed', text: '2/5' });
		expect([run.state?.phase, await listAttempts()]).toEqual(['answering', []]);
		vi.setSystemTime(Date.now() + 20_000);
		letRulesCome();
		await judged;
		expect(run.state).toMatchObject({ phase: 'wrong', verdict: { diagnoses: [{ kind: 'misconception' }] } });
		const [attempt] = await listAttempts();
		expect(attempt).toMatchObject({ outcome: 'wrong', misconceptionId: 'adds-tops-and-bottoms', elapsedMs: 5_000 });
	});

	it('is taken once, however often she taps while they come', async () => {
		const run = await practiseSum();
		const letRulesCome = holdRules();
		const taps = [run.submit({ kind: 'typed', text: '2/5' }), run.submit({ kind: 'typed', text: '2/5' }), run.next()];
		letRulesCome();
		await Promise.all(taps);
		expect(await listAttempts()).toHaveLength(1);
		expect(run.state?.tries).toBe(1);
	});

	it('is told to be waiting for them, until they are here', async () => {
		const run = await practiseSum();
		const letRulesCome = holdRules();
		const tapped = run.submit({ kind: 'typed', text: '2/5' });
		expect(run.isWaiting).toBe(true);
		letRulesCome();
		await tapped;
		expect([run.isWaiting, run.state?.phase]).toEqual([false, 'wrong']);
		const next = run.submit({ kind: 'typed', text: '5/6' });
		expect(run.isWaiting).toBe(false);
		await next;
	});

	it('is not begun in vain: that they cannot be had is told before she answers', async () => {
		const run = await practiseSum();
		vi.mocked(loadJudging).mockResolvedValueOnce(fail(message('common.partMissing')));
		await run.prepare();
		expect(run.failure?.key).toBe('common.partMissing');
	});

	it('is not lost where they cannot be had: she is told, and can send it again', async () => {
		const run = await practiseSum();
		vi.mocked(loadJudging).mockResolvedValueOnce(fail(message('common.partMissing')));
		await run.submit({ kind: 'typed', text: '2/5' });
		expect([run.state?.phase, run.failure?.key]).toEqual(['answering', 'common.partMissing']);
		await run.submit({ kind: 'typed', text: '2/5' });
		expect([run.state?.phase, run.failure]).toEqual(['wrong', undefined]);
	});
});

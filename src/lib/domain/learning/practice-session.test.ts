import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import type { Item, KnownWrong, Verdict } from '../exercise/item';
import { HELP_TIMES } from '../exercise/help/help-offer';
import type { LineVerdict } from '../exercise/steps/line-verdict';
import { attemptFrom } from './attempt-from';
import {
	canAnswer,
	canAskHint,
	canGoOn,
	canShowSolution,
	lineQuestion,
	offersHint,
	startPractice,
	stepPractice,
	waitForHint,
	type PracticeEvent,
	type PracticeState,
	type TryRecord
} from './practice-session';

const known: KnownWrong = {
	misconceptionId: asId('adds-tops-and-bottoms'),
	answer: { kind: 'number', value: { numerator: 2n, denominator: 5n } },
	feedback: { en: [] }
};
const item: Item = {
	templateId: asId('fractions/add'),
	lessonId: asId('fractions'),
	seed: 'thandi/1',
	level: 2,
	skills: [asId('add')],
	question: { en: [] },
	answer: { kind: 'number', value: { numerator: 5n, denominator: 6n }, form: 'any' },
	knownWrongs: [known],
	hints: [{ en: [] }, { en: [] }],
	solution: []
};
const verdicts: Record<string, Verdict> = {
	right: { kind: 'right' },
	form: { kind: 'other-form', wanted: { key: 'engine.wantedSimplest' } },
	wrong: { kind: 'wrong' },
	known: { kind: 'wrong', known },
	unreadable: { kind: 'unreadable', why: { key: 'engine.answerEmpty' } }
};

function toEvent(word: string, at: number): PracticeEvent {
	if (word === 'hint') return { kind: 'askHint', at };
	if (word === 'show') return { kind: 'showSolution', at };
	if (word === 'next') return { kind: 'next', item: { ...item, seed: 'thandi/2' }, at };
	return { kind: 'submit', input: { kind: 'typed', text: word }, verdict: verdicts[word] as Verdict, at };
}

function play(words: readonly string[]): { readonly state: PracticeState; readonly records: readonly TryRecord[] } {
	let state = startPractice(item, 0);
	const records: TryRecord[] = [];
	for (const [index, word] of words.entries()) {
		const step = stepPractice(state, toEvent(word, 10_000 * (index + 1)));
		state = step.state;
		if (step.record) records.push(step.record);
	}
	return { state, records };
}

const outcomes = (words: readonly string[]): string[] =>
	play(words).records.map(({ outcome, tryNumber, hintsSeen }) => `${outcome} ${tryNumber} ${hintsSeen}`);

describe('stepPractice', () => {
	it.each([
		['right at once', ['right'], ['right 1 0']],
		['wrong, then right', ['wrong', 'right'], ['wrong 1 0', 'right 2 0']],
		['another form is not a wrong try', ['form', 'right'], ['other-form 1 0', 'right 1 0']],
		['unreadable leaves no record', ['unreadable', 'right'], ['right 1 0']],
		['hints are counted', ['hint', 'wrong', 'hint', 'right'], ['wrong 1 1', 'right 2 2']],
		['no more hints than there are', ['hint', 'hint', 'hint', 'right'], ['right 1 2']],
		['no solution before help or tries', ['show', 'hint', 'show', 'wrong', 'show'], ['wrong 1 1']],
		['a solution after all hints', ['hint', 'hint', 'show'], ['shown 1 2']],
		['a solution after two wrong tries', ['wrong', 'wrong', 'show'], ['wrong 1 0', 'wrong 2 0', 'shown 3 0']],
		['nothing after the solution', ['hint', 'hint', 'show', 'right', 'show'], ['shown 1 2']],
		['nothing after right', ['right', 'wrong', 'show'], ['right 1 0']],
		['no leaving an open item', ['next', 'wrong', 'next', 'right'], ['wrong 1 0', 'right 2 0']],
		['the next item starts anew', ['hint', 'wrong', 'right', 'next', 'right'], ['wrong 1 1', 'right 2 1', 'right 1 0']]
	])('%s', (_, words, records) => {
		expect(outcomes(words)).toEqual(records);
	});

	it('names the misconception of a known wrong answer', () => {
		expect(play(['known']).records[0]?.misconceptionId).toBe('adds-tops-and-bottoms');
		expect(play(['wrong']).records[0]).not.toHaveProperty('misconceptionId');
	});

	it('measures thinking time from the last try, never below zero', () => {
		expect(play(['hint', 'wrong', 'unreadable', 'right']).records.map((record) => record.elapsedMs)).toEqual([
			20_000, 20_000
		]);
		const { record } = stepPractice(startPractice(item, 5000), toEvent('right', 1000));
		expect(record?.elapsedMs).toBe(0);
	});

	it('keeps what the checker said when a hint is opened, and forgets it with the next item', () => {
		expect(play(['known', 'hint']).state.verdict).toEqual(verdicts['known']);
		expect(play(['right', 'next']).state).toEqual(startPractice({ ...item, seed: 'thandi/2' }, 20_000));
	});

	it('always leaves a way on: to answer, or to the next item', () => {
		const words = fc.array(fc.constantFrom('right', 'form', 'wrong', 'known', 'unreadable', 'hint', 'show', 'next'));
		fc.assert(
			fc.property(words, (played) => {
				const { state } = play(played);
				expect(canAnswer(state)).toBe(!canGoOn(state));
				expect(state.hintsSeen).toBeLessThanOrEqual(state.item.hints.length);
				if (canAnswer(state)) expect(canAskHint(state) || canShowSolution(state)).toBe(true);
			})
		);
	});
});

describe('working line by line', () => {
	const nearer = { kind: 'right', progress: 'nearer' } as const;
	const done = { kind: 'right', progress: 'done' } as const;
	const form = { kind: 'other-form', wanted: { key: 'engine.wantedSimplest' } } as const;
	const slipped: LineVerdict = {
		kind: 'wrong',
		diagnoses: [
			{
				kind: 'misconception',
				misconceptionId: asId('adds-tops'),
				confidence: 0.9,
				feedback: { words: { key: 'any' } }
			}
		]
	};

	/** Lines ten seconds apart, the last step first looked at. */
	function write(...lines: readonly (readonly [string, LineVerdict])[]): ReturnType<typeof stepPractice> {
		let step: ReturnType<typeof stepPractice> = { state: startPractice(item, 0) };
		for (const [index, [typed, verdict]] of lines.entries()) {
			step = stepPractice(step.state, { kind: 'submitLine', typed, verdict, at: 10_000 * (index + 1) });
		}
		return step;
	}

	it('keeps an accepted line and records nothing yet', () => {
		const { state, record } = write(['3/6 + 2/6', nearer]);
		expect(record).toBeUndefined();
		expect(state).toMatchObject({
			phase: 'answering',
			lines: ['3/6 + 2/6'],
			lineVerdict: nearer,
			tries: 0,
			sinceAt: 10_000
		});
		expect(
			write(['3/6 + 2/6', nearer], ['2/6 + 3/6', { kind: 'right', progress: 'sideways' }]).state.lines
		).toHaveLength(2);
	});

	it('records the answer with the lines before it', () => {
		const { state, record } = write(['3/6 + 2/6', nearer], ['5/6', done]);
		expect(state).toMatchObject({ phase: 'right', verdict: { kind: 'right' }, tries: 1 });
		expect(record).toEqual({
			at: 20_000,
			input: { kind: 'typed', text: '5/6' },
			outcome: 'right',
			lines: ['3/6 + 2/6'],
			tryNumber: 1,
			hintsSeen: 0,
			elapsedMs: 10_000
		});
		expect(write(['5/6', done]).record).not.toHaveProperty('lines');
	});

	it('counts a wrong line as a try and names its misconception', () => {
		const { state, record } = write(['2/5', slipped]);
		expect(state).toMatchObject({ phase: 'wrong', tries: 1, lines: [], lineVerdict: slipped });
		expect(state).not.toHaveProperty('verdict');
		expect(record).toMatchObject({
			outcome: 'wrong',
			input: { kind: 'typed', text: '2/5' },
			misconceptionId: 'adds-tops'
		});
	});

	it('asks for another form without counting a try', () => {
		const { state, record } = write(['10/12', form]);
		expect(state).toMatchObject({ phase: 'answering', tries: 0, verdict: form, sinceAt: 10_000 });
		expect(record).toMatchObject({ outcome: 'other-form', tryNumber: 1 });
	});

	it.each<LineVerdict>([
		{ kind: 'unreadable', position: 0, why: { key: 'engine.answerEmpty' } },
		{ kind: 'part', part: { kind: 'number', text: '3' } }
	])('takes no notice of a line that is $kind, but says so', (verdict) => {
		const { state, record } = write(['3', verdict]);
		expect(record).toBeUndefined();
		expect(state).toEqual({ ...startPractice(item, 0), lineVerdict: verdict });
	});

	it('forgets what was said of the line before', () => {
		expect(write(['10/12', form], ['3/6 + 2/6', nearer]).state).not.toHaveProperty('verdict');
		const { state } = stepPractice(write(['2/5', slipped]).state, toEvent('right', 20_000));
		expect(state).not.toHaveProperty('lineVerdict');
	});

	it('begins with help anew at each line, and at each part of a sum in columns', () => {
		const helped = play(['wrong', 'hint']).state;
		const events: PracticeEvent[] = [
			{ kind: 'submitLine', typed: '3/6 + 2/6', verdict: nearer, at: 30_000 },
			{ kind: 'acceptPart', at: 30_000 }
		];
		for (const event of events) {
			const { state, record } = stepPractice(helped, event);
			expect(record).toBeUndefined();
			expect(state).toMatchObject({
				help: { open: 0, wrongTries: 0, hasTriedSince: false },
				hintsSeen: 1,
				sinceAt: 30_000
			});
			expect(state.lineVerdict).toEqual(nearer);
			expect(state).not.toHaveProperty('verdict');
		}
	});

	it('takes neither a line nor a part when the item is over', () => {
		const { state } = play(['right']);
		expect(stepPractice(state, { kind: 'submitLine', typed: '5/6', verdict: done, at: 20_000 })).toEqual({ state });
		expect(stepPractice(state, { kind: 'acceptPart', at: 20_000 })).toEqual({ state });
	});

	it('is judged against the task and the lines so far, where the item has a task', () => {
		expect(lineQuestion(startPractice(item, 0), { decimalSign: 'point' })).toBeUndefined();
		const task = { kind: 'simplify', top: 10n, bottom: 12n } as const;
		const answer = { kind: 'number', value: { numerator: 5n, denominator: 6n }, form: 'simplest' } as const;
		const state = { ...startPractice({ ...item, task, answer }, 0), lines: ['10/12'] };
		expect(lineQuestion(state, { decimalSign: 'comma' })).toEqual({
			task,
			form: 'simplest',
			before: ['10/12'],
			decimalSign: 'comma'
		});
		const words = { ...state, item: { ...state.item, answer: { kind: 'text', accepted: {} } as const } };
		expect(lineQuestion(words, { decimalSign: 'point', memory: new Map() })).toMatchObject({
			form: 'any',
			memory: new Map()
		});
	});
});

describe('help', () => {
	it('opens one rung at a time: the next after a try or the time to read the last', () => {
		const opened = stepPractice(startPractice(item, 0), { kind: 'askHint', at: 1000 }).state;
		expect(waitForHint(opened, 1000)).toBe(HELP_TIMES.readMs);
		expect(stepPractice(opened, { kind: 'askHint', at: 1000 }).state).toBe(opened);
		const tried = stepPractice(opened, toEvent('wrong', 2000)).state;
		expect(waitForHint(tried, 2000)).toBe(0);
		expect(stepPractice(tried, { kind: 'askHint', at: 2000 }).state.hintsSeen).toBe(2);
	});

	it('is offered unasked after a minute of silence or two wrong tries, while there is any and it is of use', () => {
		expect(offersHint(startPractice(item, 0), 59_999)).toBe(false);
		expect(offersHint(startPractice(item, 0), 60_000)).toBe(true);
		expect(offersHint(play(['wrong']).state, 10_000)).toBe(false);
		expect(offersHint(play(['wrong', 'wrong']).state, 20_000)).toBe(true);
		expect(offersHint(play(['hint', 'hint']).state, 100_000)).toBe(false);
		expect(offersHint(play(['right']).state, 100_000)).toBe(false);
	});

	it('is counted over all lines, but two wrong tries at one item open its solution', () => {
		expect(canShowSolution(play(['wrong']).state)).toBe(false);
		expect(canShowSolution(play(['wrong', 'wrong']).state)).toBe(true);
		expect(canShowSolution(startPractice({ ...item, hints: [] }, 0))).toBe(false);
	});
});

describe('attemptFrom', () => {
	it('makes a record that needs nothing else to be understood', () => {
		const record = play(['hint', 'known']).records[0] as TryRecord;
		const context = { profileId: asId<never>('thandi'), packId: asId<never>('darasa'), packVersion: 3 };
		expect(attemptFrom(item, record, { ...context, language: asId('sw'), country: asId('KE') })).toEqual({
			profileId: 'thandi',
			at: 20_000,
			packId: 'darasa',
			packVersion: 3,
			lessonId: 'fractions',
			templateId: 'fractions/add',
			seed: 'thandi/1',
			level: 2,
			skills: ['add'],
			answerKind: 'number',
			couldShow: ['adds-tops-and-bottoms'],
			input: { kind: 'typed', text: 'known' },
			outcome: 'wrong',
			misconceptionId: 'adds-tops-and-bottoms',
			tryNumber: 1,
			hintsSeen: 1,
			elapsedMs: 20_000,
			language: 'sw',
			country: 'KE'
		});
	});

	it('tells why the item was asked', () => {
		const record = play(['right']).records[0] as TryRecord;
		const context = { profileId: asId<never>('thandi'), packId: asId<never>('darasa'), packVersion: 3 };
		const asked = { purpose: 'twin', twinOf: 'thandi/0' } as const;
		expect(attemptFrom(item, record, { ...context, language: asId('sw'), ...asked })).toMatchObject(asked);
	});

	it('tells how many options a choice had', () => {
		const options = ['a', 'b', 'c'].map((id) => ({ id, text: { en: [] } }));
		const choice: Item = { ...item, answer: { kind: 'choice', options, rightId: 'a' } };
		const record = play(['right']).records[0] as TryRecord;
		const context = { profileId: asId<never>('thandi'), packId: asId<never>('darasa'), packVersion: 3 };
		expect(attemptFrom(choice, record, { ...context, language: asId('sw') })).toMatchObject({
			answerKind: 'choice',
			choices: 3
		});
	});
});

describe('an item whose beginning was done for her', () => {
	const begun = startPractice(item, 0, { faded: 'half', lines: ['1/6 + 1/6'] });
	const alone = { kind: 'workAlone', at: 9 } as const;

	it('tells so with every try', () => {
		const { state, record } = stepPractice(begun, toEvent('wrong', 1));
		expect(record).toMatchObject({ faded: 'half', lines: ['1/6 + 1/6'], tryNumber: 1 });
		expect(stepPractice(state, toEvent('right', 2)).record).toMatchObject({ faded: 'half', tryNumber: 2 });
	});

	it('may be begun anew alone, until it has helped', () => {
		expect(stepPractice(begun, alone).state).toEqual(startPractice(item, 9));
		for (const word of ['wrong', 'hint']) {
			const { state } = stepPractice(begun, toEvent(word, 1));
			expect(stepPractice(state, alone).state).toBe(state);
		}
	});

	it('is followed by one that is all hers, unless that is begun too', () => {
		const { state } = stepPractice(begun, toEvent('right', 1));
		expect(stepPractice(state, toEvent('next', 2)).state).toMatchObject({ lines: [] });
		expect(stepPractice(state, toEvent('next', 2)).state.given).toBeUndefined();
		const given = { faded: 'last', lines: ['a', 'b'] } as const;
		expect(stepPractice(state, { kind: 'next', item, given, at: 3 }).state).toMatchObject({ given, lines: ['a', 'b'] });
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import type { Item, KnownWrong, Verdict } from '../exercise/item';
import { attemptFrom } from './attempt-from';
import {
	canAnswer,
	canAskHint,
	canGoOn,
	canShowSolution,
	startPractice,
	stepPractice,
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type ProfileId } from '../base/ids';
import type { Item, Verdict } from '../exercise/item';
import {
	JUDGE_REASONS,
	judgeAttemptFrom,
	sayJudgeReason,
	startPair,
	stepPair,
	tellPair,
	type PairEvent,
	type PairState
} from './pair';
import { foldSkillProgress } from './progress';
import { sampleAttempt } from './sample-attempt';

const thandi = asId<ProfileId>('thandi');
const juma = asId<ProfileId>('juma');
const item: Item = {
	templateId: asId('fractions/add'),
	lessonId: asId('fractions'),
	seed: 'thandi/1',
	level: 2,
	skills: [asId('add')],
	question: { en: [] },
	answer: { kind: 'number', value: { numerator: 5n, denominator: 6n }, form: 'any' },
	knownWrongs: [
		{
			misconceptionId: asId('adds-tops'),
			answer: { kind: 'number', value: { numerator: 2n, denominator: 5n } },
			feedback: {}
		}
	],
	hints: [],
	solution: []
};
const verdicts: Record<string, Verdict> = {
	right: { kind: 'right' },
	wrong: { kind: 'wrong' },
	form: { kind: 'other-form', wanted: { key: 'engine.wantedSimplest' } },
	unreadable: { kind: 'unreadable', why: { key: 'engine.answerEmpty' } }
};

function toEvent(word: string, at: number): PairEvent {
	if (word === 'yes') return { kind: 'judge', saysRight: true, reason: 'worked-out', at };
	if (word === 'no') return { kind: 'judge', saysRight: false, reason: 'slip', at };
	if (word === 'next') return { kind: 'next', item: { ...item, seed: `thandi/${at}` }, at };
	return { kind: 'answer', input: { kind: 'typed', text: word }, verdict: verdicts[word] as Verdict, at };
}

function play(words: readonly string[]) {
	let state: PairState = startPair({ solverId: thandi, judgeId: juma, item, at: 0 });
	const records: string[] = [];
	for (const [index, word] of words.entries()) {
		const step = stepPair(state, toEvent(word, 1000 * (index + 1)));
		state = step.state;
		if (step.record) records.push(`${step.record.profileId} ${step.record.by} ${step.record.record.outcome}`);
	}
	return { state, records };
}

describe('stepPair', () => {
	it.each([
		['both right', ['right', 'yes'], ['thandi solver right', 'juma judge right'], 'learning.pairSolved'],
		['a right answer doubted', ['right', 'no'], ['thandi solver right', 'juma judge wrong'], 'learning.pairDoubted'],
		['a mistake spotted', ['wrong', 'no'], ['thandi solver wrong', 'juma judge right'], 'learning.pairSpotted'],
		['a mistake missed', ['wrong', 'yes'], ['thandi solver wrong', 'juma judge wrong'], 'learning.pairMissed'],
		['an unreadable answer costs nothing', ['unreadable', 'right'], ['thandi solver right'], undefined],
		[
			'another form is asked for again',
			['form', 'right'],
			['thandi solver other-form', 'thandi solver right'],
			undefined
		],
		['no judging before an answer', ['yes', 'no'], [], undefined],
		['one answer only', ['wrong', 'right'], ['thandi solver wrong'], undefined],
		['one judgement only', ['right', 'no', 'yes'], ['thandi solver right', 'juma judge wrong'], 'learning.pairDoubted'],
		['no going on before both have spoken', ['next', 'right', 'next'], ['thandi solver right'], undefined]
	])('%s', (_, words, records, told) => {
		const played = play(words);
		expect(played.records).toEqual(records);
		expect(tellPair(played.state)?.key).toBe(told);
	});

	it('swaps the roles with each item', () => {
		expect(play(['right', 'yes', 'next', 'wrong', 'no']).records.slice(2)).toEqual([
			'juma solver wrong',
			'thandi judge right'
		]);
	});

	it('is fair: in any game each solves as often as the other, but for the item in hand', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('right', 'wrong', 'form', 'yes', 'no', 'next'), { maxLength: 60 }),
				(words) => {
					const { records } = play(words);
					const solved = (who: string) =>
						records.filter((one) => /solver (right|wrong)/.test(one) && one.startsWith(who)).length;
					expect(Math.abs(solved('thandi') - solved('juma'))).toBeLessThanOrEqual(1);
				}
			)
		);
	});
});

describe('the record of a judge', () => {
	const context = { profileId: juma, packId: asId<never>('darasa'), packVersion: 1, language: asId<never>('en') };
	const { record } = stepPair(
		stepPair(startPair({ solverId: thandi, judgeId: juma, item, at: 0 }), toEvent('right', 1000)).state,
		toEvent('yes', 4000)
	);
	const attempt = judgeAttemptFrom(item, record!.record, context);

	it('is a choice between two, says why, and speaks against no misconception', () => {
		expect(attempt).toMatchObject({
			profileId: 'juma',
			purpose: 'pair',
			answerKind: 'choice',
			choices: 2,
			input: { kind: 'choice', id: 'right/worked-out' },
			outcome: 'right',
			skills: ['add'],
			elapsedMs: 3000
		});
		expect(attempt).not.toHaveProperty('couldShow');
	});

	it('weighs less than an answer of her own', () => {
		const judged = foldSkillProgress([{ ...sampleAttempt(), ...attempt }]).get(asId('add'))?.probability ?? 1;
		const solved = foldSkillProgress([sampleAttempt({ skills: [asId('add')] })]).get(asId('add'))?.probability ?? 0;
		expect(judged).toBeGreaterThan(0.1);
		expect(judged).toBeLessThan(solved);
	});
});

describe('the reasons to choose from', () => {
	it('are few, and each has its own words', () => {
		const reasons = Object.values(JUDGE_REASONS).flat();
		expect(new Set(reasons.map((reason) => sayJudgeReason(reason).key)).size).toBe(reasons.length);
		for (const list of Object.values(JUDGE_REASONS)) expect(list.length).toBeLessThanOrEqual(4);
	});
});

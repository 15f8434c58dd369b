import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type DeviceId, type MisconceptionId, type SkillId } from '../base/ids';
import type { Attempt } from './attempt';
import { addAttempt, foldSkillProgress, type ProgressBySkill, type SkillProgress } from './progress';
import { sampleAttempt } from './sample-attempt';

const skill = asId<SkillId>('equivalent');
const addsTops = asId<MisconceptionId>('adds-tops-and-bottoms');

function progressOf(changes: readonly Partial<Attempt>[]): SkillProgress | undefined {
	return foldSkillProgress(changes.map((change, index) => sampleAttempt({ at: index + 1, ...change }))).get(skill);
}

describe('foldSkillProgress', () => {
	it.each([
		['RRR', true],
		['RR', false],
		['RWRR', true],
		['RRWW', false],
		['RRRWW', false],
		['WWWRRR', true],
		['', undefined]
	])('tries %s: mastered is %s', (tries, mastered) => {
		const attempts = [...tries].map((letter) => ({ outcome: letter === 'R' ? 'right' : 'wrong' }) as const);
		expect(progressOf(attempts)?.mastered).toBe(mastered);
	});

	it.each<[string, Partial<Attempt>]>([
		['a second try', { tryNumber: 2 }],
		['a try with a hint', { hintsSeen: 1 }],
		['a shown solution', { outcome: 'shown' }],
		['a right value in another form', { outcome: 'other-form' }]
	])('does not count %s', (_, change) => {
		expect(progressOf([change, change, change])).toMatchObject({ firstTries: [], mastered: false });
	});

	it('keeps the last four tries, oldest first', () => {
		const outcomes = ['wrong', 'wrong', 'right', 'wrong', 'right'] as const;
		expect(progressOf(outcomes.map((outcome) => ({ outcome })))?.firstTries).toEqual([false, true, false, true]);
	});

	it('counts a misconception on every try, with the last time', () => {
		const wrong = { outcome: 'wrong', misconceptionId: addsTops } as const;
		const met = progressOf([wrong, { ...wrong, tryNumber: 2 }, {}])?.misconceptions;
		expect(met).toEqual(new Map([[addsTops, { met: 2, lastAt: 2 }]]));
	});

	it('counts a skill once although the item names it twice', () => {
		expect(progressOf([{ skills: [skill, skill] }])?.firstTries).toEqual([true]);
	});
});

const anyAttempts = fc.uniqueArray(
	fc
		.record({
			at: fc.integer({ min: 1, max: 5 }),
			deviceId: fc.constantFrom(asId<DeviceId>('phone'), asId<DeviceId>('tablet')),
			seq: fc.integer({ min: 1, max: 30 }),
			outcome: fc.constantFrom('right', 'wrong', 'shown', 'other-form'),
			tryNumber: fc.integer({ min: 1, max: 2 }),
			hintsSeen: fc.integer({ min: 0, max: 1 }),
			skills: fc.subarray([skill, asId<SkillId>('compare')]),
			misconception: fc.option(fc.constant(addsTops))
		})
		.map(({ misconception, ...change }) =>
			sampleAttempt(misconception ? { ...change, misconceptionId: misconception } : change)
		),
	{ selector: (attempt) => attempt.id }
);

describe('addAttempt', () => {
	it('one by one, in any order, comes to the same as folding all', () => {
		fc.assert(
			fc.property(
				anyAttempts.chain((attempts) =>
					fc.tuple(
						fc.constant(attempts),
						fc.shuffledSubarray(attempts, { minLength: attempts.length, maxLength: attempts.length })
					)
				),
				([attempts, shuffled]) => {
					const oneByOne = shuffled.reduce(addAttempt, new Map() as ProgressBySkill);
					expect(oneByOne).toEqual(foldSkillProgress(attempts));
				}
			)
		);
	});

	it('leaves the progress it was given as it was', () => {
		const before = foldSkillProgress([sampleAttempt()]);
		addAttempt(before, sampleAttempt({ at: 2 }));
		expect(before.get(skill)?.firstTries).toEqual([true]);
	});
});

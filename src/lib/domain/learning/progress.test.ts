import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type DeviceId, type MisconceptionId, type SkillId } from '../base/ids';
import { compareAttempts, type Attempt } from './attempt';
import { addAttempt, foldSkillProgress } from './progress';
import { countEverMastered, type ProgressBySkill, type SkillProgress } from './skill-progress';
import { sampleAttempt } from './sample-attempt';

const skill = asId<SkillId>('equivalent');
const addsTops = asId<MisconceptionId>('adds-tops-and-bottoms');

function progressOf(changes: readonly Partial<Attempt>[]): SkillProgress | undefined {
	return foldSkillProgress(changes.map((change, index) => sampleAttempt({ at: index + 1, ...change }))).get(skill);
}

function play(tries: string, change: Partial<Attempt> = {}): SkillProgress | undefined {
	return progressOf([...tries].map((letter) => ({ ...change, outcome: letter === 'R' ? 'right' : 'wrong' })));
}

describe('foldSkillProgress', () => {
	it.each([
		['RRR', true],
		['RR', false],
		['RWRRR', true],
		['RRWW', false],
		['RRRRWW', false],
		['WWWRRR', true],
		['', undefined]
	])('tries %s: mastered is %s', (tries, mastered) => {
		expect(play(tries)?.mastered).toBe(mastered);
	});

	it('asks for one more right answer where she chooses among four', () => {
		const choice = { answerKind: 'choice', choices: 4 } as const;
		expect(play('RRR', choice)?.mastered).toBe(false);
		expect(play('RRRR', choice)?.mastered).toBe(true);
	});

	it.each<[string, Partial<Attempt>]>([
		['a second try', { tryNumber: 2 }],
		['a try with a hint', { hintsSeen: 1 }],
		['a shown solution', { outcome: 'shown' }],
		['a right value in another form', { outcome: 'other-form' }]
	])('does not count %s', (_, change) => {
		expect(progressOf([change, change, change])).toMatchObject({ firstTries: [], mastered: false, probability: 0.1 });
	});

	it('keeps for ever when a skill first became hers', () => {
		expect(play('RRRWW')).toMatchObject({ mastered: false, masteredAt: 3 });
		expect(play('RR')).not.toHaveProperty('masteredAt');
	});

	it('begins to remember a skill when it is first mastered', () => {
		expect(play('RR')).not.toHaveProperty('memory');
		expect(play('RRR')?.memory?.lastAt).toBe(3);
		const lapsed = play('RRRW')?.memory;
		expect(lapsed?.lastAt).toBe(4);
		expect(lapsed?.stability).toBeLessThan(play('RRR')?.memory?.stability ?? 0);
	});

	it('counts a judgement for the probability, and shows only tries of her own', () => {
		const judged = play('RR', { purpose: 'pair', answerKind: 'choice', choices: 2 });
		expect(judged?.firstTries).toEqual([]);
		expect(judged?.probability).toBeCloseTo(0.4375, 4);
	});

	it('counts the answer of a group less than one of her own, and masters nothing by it', () => {
		const own = play('R')?.probability ?? 0;
		const grouped = play('R', { purpose: 'group' });
		expect(grouped?.firstTries).toEqual([]);
		expect(grouped?.probability).toBeGreaterThan(0.1);
		expect(grouped?.probability).toBeLessThan(own);
		const many = play('R'.repeat(40), { purpose: 'group' });
		expect(many).toMatchObject({ mastered: false, probability: 0.9 });
		expect(many).not.toHaveProperty('memory');
	});

	it('takes a wrong answer of a group less hard than one of her own', () => {
		const own = play('RRRW')?.probability ?? 0;
		const grouped = foldSkillProgress([
			...[1, 2, 3].map((at) => sampleAttempt({ at })),
			sampleAttempt({ at: 4, purpose: 'group', outcome: 'wrong' })
		]).get(skill);
		expect(grouped?.firstTries).toEqual([true, true, true]);
		expect(grouped?.probability).toBeGreaterThan(own);
		expect(grouped?.probability).toBeLessThan(play('RRR')?.probability ?? 0);
	});

	it('lets a group neither owe a shown solution nor make one good', () => {
		const shown = { outcome: 'shown', seed: 'seen' } as const;
		expect(foldSkillProgress([sampleAttempt({ at: 1, ...shown, purpose: 'group' })]).get(skill)?.owed).toBeUndefined();
		const after = foldSkillProgress([
			sampleAttempt({ at: 1, ...shown }),
			sampleAttempt({ at: 2, seed: 'twin', twinOf: 'seen', purpose: 'group' })
		]);
		expect(after.get(skill)?.owed?.seed).toBe('seen');
	});

	it('takes from a placement what it says of other skills', () => {
		const needed = asId<SkillId>('parts');
		const above = asId<SkillId>('compare');
		const placement = { purpose: 'placement', bearsOn: [needed] } as const;
		const placed = foldSkillProgress([sampleAttempt({ ...placement, at: 1 }), sampleAttempt({ ...placement, at: 2 })]);
		expect(placed.get(skill)).toMatchObject({ mastered: true });
		expect(placed.get(needed)).toMatchObject({ probability: 0.9, mastered: false, firstTries: [] });
		const wrong = sampleAttempt({ at: 3, purpose: 'placement', outcome: 'wrong', bearsOn: [above] });
		expect(foldSkillProgress([wrong]).has(above)).toBe(false);
		const before = [1, 2].map((at) => sampleAttempt({ at, skills: [above] }));
		expect(foldSkillProgress([...before, wrong]).get(above)?.probability).toBeCloseTo(0.1, 10);
	});

	it('reads the attempts of the first version, which say less', () => {
		const { purpose, couldShow, twinOf, bearsOn } = sampleAttempt();
		expect([purpose, couldShow, twinOf, bearsOn]).toEqual([undefined, undefined, undefined, undefined]);
		expect(play('RRR')?.mastered).toBe(true);
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
			purpose: fc.constantFrom('practice', 'review', 'placement', 'twin', 'pair', 'group'),
			bearsOn: fc.subarray([skill, asId<SkillId>('parts')]),
			seed: fc.constantFrom('s/1', 's/2', 's/3'),
			misconception: fc.option(fc.constant(addsTops))
		})
		.map(({ misconception, ...change }) =>
			sampleAttempt(misconception ? { ...change, misconceptionId: misconception } : change)
		),
	{ selector: (attempt) => attempt.id }
);

/** Every order in which a phone may come to have the attempts. */
const shuffledAttempts = anyAttempts.chain((attempts) =>
	fc.tuple(
		fc.constant(attempts),
		fc.shuffledSubarray(attempts, { minLength: attempts.length, maxLength: attempts.length })
	)
);

describe('the fold', () => {
	it('comes to the same on every phone, in whatever order the records came', () => {
		fc.assert(
			fc.property(shuffledAttempts, ([attempts, shuffled]) => {
				expect(foldSkillProgress(shuffled)).toEqual(foldSkillProgress(attempts));
			})
		);
	});

	it('agrees with the picture of written answers: three right in a row are enough, two wrong in a row too many', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 40 }), (rights) => {
				const { mastered, firstTries } = play(rights.map((right) => (right ? 'R' : 'W')).join('')) as SkillProgress;
				if (firstTries.slice(-3).every(Boolean)) expect(mastered).toBe(true);
				if (!firstTries.slice(-2).some(Boolean)) expect(mastered).toBe(false);
				if (mastered) expect(firstTries.filter(Boolean).length).toBeGreaterThanOrEqual(2);
			})
		);
	});
});

describe('addAttempt', () => {
	it('one by one, as they happened, comes to the same as folding all', () => {
		fc.assert(
			fc.property(anyAttempts, (attempts) => {
				const inOrder = [...attempts].sort(compareAttempts);
				const oneByOne = inOrder.reduce(addAttempt, new Map() as ProgressBySkill);
				expect(oneByOne).toEqual(foldSkillProgress(attempts));
			})
		);
	});

	it('leaves the progress it was given as it was', () => {
		const before = foldSkillProgress([sampleAttempt()]);
		addAttempt(before, sampleAttempt({ at: 2 }));
		expect(before.get(skill)?.firstTries).toEqual([true]);
	});
});

describe('countEverMastered', () => {
	it('does not fall when a skill is forgotten', () => {
		const progress = foldSkillProgress(
			[...'RRRWWW'].map((letter, index) =>
				sampleAttempt({ at: index + 1, outcome: letter === 'R' ? 'right' : 'wrong' })
			)
		);
		expect(progress.get(skill)?.mastered).toBe(false);
		expect(countEverMastered(progress)).toBe(1);
	});
});

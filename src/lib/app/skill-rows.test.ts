import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type MisconceptionId, type ProfileId, type SkillId } from '../domain/base/ids';
import { foldSkillProgress } from '../domain/learning/progress';
import { dueAt } from '../domain/learning/recall';
import { sampleAttempt } from '../domain/learning/sample-attempt';
import { reviewRows } from './review-rows';
import { readSkillRows, skillRows } from './skill-rows';

const day = 86_400_000;
const profileId = asId<ProfileId>('thandi');
const skills = ['equivalent', 'compare'].map((name) => asId<SkillId>(name));

const anyProgress = fc
	.array(
		fc.record({
			at: fc.integer({ min: 1, max: 90 }).map((days) => days * day),
			seq: fc.integer({ min: 1, max: 1_000 }),
			skills: fc.subarray(skills, { minLength: 1 }),
			outcome: fc.constantFrom('right', 'right', 'wrong', 'shown'),
			seed: fc.constantFrom('s/1', 's/2'),
			misconceptionId: fc.constantFrom(...['adds', 'swaps'].map((name) => asId<MisconceptionId>(name)))
		}),
		{ maxLength: 30 }
	)
	.map((attempts) => foldSkillProgress(attempts.map((change) => sampleAttempt(change))));

const common = { profileId, skills, now: 5, limits: {} };

describe('the rows of a learner', () => {
	it('give her progress back exactly, through what a database keeps', () => {
		fc.assert(
			fc.property(anyProgress, (progress) => {
				const kept = structuredClone([skillRows(progress, common), reviewRows(progress, common)] as const);
				expect(readSkillRows(...kept)).toEqual({ progress, isOutdated: false });
			})
		);
	});

	it('say when a review is due, within her limits', () => {
		const progress = foldSkillProgress([1, 2, 3].map((at) => sampleAttempt({ at })));
		const memory = progress.get(asId('equivalent'))?.memory;
		const [row] = reviewRows(progress, { ...common, limits: { examAt: 3 * day } });
		expect(row).toMatchObject({ skillId: 'equivalent', dueAt: dueAt(memory!, { examAt: 3 * day }) });
		expect(reviewRows(foldSkillProgress([sampleAttempt()]), common)).toEqual([]);
	});

	it.each([
		['of the first app', { firstTries: [true], mastered: true, misconceptions: [] }],
		['that are damaged', { model: 2, probability: 7 }]
	])('%s are passed over, and it is told', (_, payload) => {
		const rows = [{ profileId, skillId: skills[0] as SkillId, payload, updatedAt: 1 }];
		expect(readSkillRows(rows, [])).toEqual({ progress: new Map(), isOutdated: true });
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type SkillId } from '../base/ids';
import type { Attempt } from './attempt';
import { guessOf } from './knowledge-tracing';
import {
	answerPlacement,
	finishPlacement,
	listBearing,
	nextPlacementItem,
	startPlacement,
	type PlacementState
} from './placement';
import { foldSkillProgress } from './progress';
import { sampleAttempt } from './sample-attempt';

/** Two strands of seven steps, each needing the one before. */
const skills = ['x', 'y'].flatMap((strand) =>
	Array.from({ length: 7 }, (_, step) => ({
		id: asId<SkillId>(`${strand}${step}`),
		needs: step === 0 ? [] : [asId<SkillId>(`${strand}${step - 1}`)]
	}))
);

interface Played {
	readonly state: PlacementState;
	readonly attempts: readonly Attempt[];
}

/** Somebody who knows some skills and neither slips nor guesses. */
function play(knows: (skillId: SkillId) => boolean, kind: Partial<Attempt> = {}): Played {
	let state = startPlacement(skills, 0);
	const attempts: Attempt[] = [];
	for (let item = nextPlacementItem(state, 0); item; item = nextPlacementItem(state, 0)) {
		const { skillId, level } = item;
		const right = knows(skillId);
		const attempt = sampleAttempt({
			...kind,
			at: attempts.length + 1,
			skills: [skillId],
			level,
			outcome: right ? 'right' : 'wrong',
			purpose: 'placement',
			bearsOn: listBearing(skills, skillId, right)
		});
		attempts.push(attempt);
		state = answerPlacement(state, { skillId, right, guess: guessOf(attempt) });
	}
	return { state, attempts };
}

const upTo = (step: number) => (skillId: SkillId) => Number(skillId.slice(1)) < step;
const finish = ({ state }: Played) => finishPlacement(state, (skillId) => `the skill ${skillId}`);

describe('a placement', () => {
	it.each([0, 1, 2, 3, 4, 5, 6])('finds out in few items that she knows the first %i steps', (step) => {
		const played = play(upTo(step));
		const { verdicts, start, words } = finish(played);
		expect(played.attempts.length).toBeLessThanOrEqual(8);
		for (const { id } of skills) expect(verdicts.get(id), id).toBe(upTo(step)(id) ? 'knows' : 'to-learn');
		expect(start).toBe(`x${step}`);
		expect(words.values?.['skill']).toBe(`the skill x${step}`);
		expect(words.key).toBe(step === 0 ? 'learning.placedStart' : 'learning.placed');
	});

	it('says so when all is known', () => {
		expect(finish(play(() => true))).toMatchObject({ words: { key: 'learning.placedAbove' } });
		expect(finish(play(() => true))).not.toHaveProperty('start');
	});

	it('asks twice where she chooses an answer, the second time an easier one', () => {
		const { attempts } = play(() => false, { answerKind: 'choice', choices: 4 });
		const first = attempts[0] as Attempt;
		expect(first.level).toBe(2);
		const again = play(() => true, { answerKind: 'choice', choices: 4 }).attempts;
		expect(again.filter(({ skills: asked }) => asked[0] === again[0]?.skills[0])).toHaveLength(2);
	});

	it('asks an easier one the second time, where the first was wrong but much spoke for her', () => {
		const [a, b] = [asId<SkillId>('a'), asId<SkillId>('b')];
		const pair = [
			{ id: a, needs: [] },
			{ id: b, needs: [a] }
		];
		const above = answerPlacement(startPlacement(pair, 0), { skillId: b, right: true, guess: 0.5 });
		expect(nextPlacementItem(above, 0)).toEqual({ skillId: a, level: 2 });
		const missed = answerPlacement(above, { skillId: a, right: false, guess: 0.5 });
		expect(nextPlacementItem(missed, 0)?.level).toBe(1);
		const knew = answerPlacement(above, { skillId: a, right: true, guess: 0.1 });
		expect(nextPlacementItem(knew, 0)).toEqual({ skillId: b, level: 2 });
	});

	it('ends after twelve items or five minutes', () => {
		const chain = Array.from({ length: 40 }, (_, index) => ({ id: asId<SkillId>(`s${index}`), needs: [] }));
		let state = startPlacement(chain, 0);
		for (let item = nextPlacementItem(state, 0); item; item = nextPlacementItem(state, 0)) {
			state = answerPlacement(state, { skillId: item.skillId, right: true, guess: 0.1 });
		}
		expect(state.asked).toHaveLength(12);
		expect(nextPlacementItem(startPlacement(chain, 0), 5 * 60_000)).toBeUndefined();
	});

	it('begins with a skill that is known to be missing rather than with one not asked', () => {
		const apart = ['a', 'b', 'c'].map((name) => ({ id: asId<SkillId>(name), needs: [] }));
		const state = answerPlacement(startPlacement(apart, 0), { skillId: asId('c'), right: false, guess: 0.1 });
		const { verdicts, start } = finishPlacement(state, String);
		expect([...verdicts.values()]).toEqual(['unknown', 'unknown', 'to-learn']);
		expect(start).toBe('c');
	});

	it('comes to the same as folding its attempts, whoever answers however', () => {
		fc.assert(
			fc.property(fc.func(fc.boolean()), fc.constantFrom(2, 3, 4, undefined), (knows, choices) => {
				const kind = choices ? ({ answerKind: 'choice', choices } as const) : {};
				const played = play(knows as (skillId: SkillId) => boolean, kind);
				const folded = foldSkillProgress(played.attempts);
				for (const [skillId, { probability }] of folded) {
					expect(finish(played).priors.get(skillId), skillId).toBeCloseTo(probability, 10);
				}
			})
		);
	});
});

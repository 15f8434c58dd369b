import { describe, expect, it } from 'vitest';
import { asId, type SkillId } from '../base/ids';
import type { Attempt } from './attempt';
import { guessOf } from './knowledge-tracing';
import { answerPlacement, nextPlacementItem, startPlacement } from './placement';
import { resumePlacement } from './resume-placement';
import { sampleAttempt } from './sample-attempt';

const now = 1_000_000;
const skills = Array.from({ length: 9 }, (_, step) => ({
	id: asId<SkillId>(`step ${step}`),
	needs: step === 0 ? [] : [asId<SkillId>(`step ${step - 1}`)]
}));

/** The first answers of a placement, all right, ten seconds each. */
function answerFirst(count: number) {
	let state = startPlacement(skills, 0);
	const attempts: Attempt[] = [];
	while (attempts.length < count) {
		const item = nextPlacementItem(state, 0);
		if (!item) break;
		const { skillId } = item;
		const fields = { skills: [skillId], purpose: 'placement', elapsedMs: 10_000 } as const;
		const attempt = sampleAttempt({ ...fields, at: attempts.length + 1, seed: `${attempts.length}` });
		attempts.push(attempt);
		state = answerPlacement(state, { skillId, right: true, guess: guessOf(attempt) });
	}
	return { state, attempts };
}

describe('resumePlacement', () => {
	it('goes on where it was left, with the time that is left', () => {
		const { state, attempts } = answerFirst(2);
		const resumed = resumePlacement(skills, attempts, now);
		expect(resumed).toEqual({ ...state, startedAt: now - 20_000 });
	});

	it('takes answers in any order, and of placements only', () => {
		const { state, attempts } = answerFirst(2);
		const others = [
			sampleAttempt({ at: 9, skills: [asId('step 8')], outcome: 'wrong' }),
			sampleAttempt({ at: 10, skills: [asId('elsewhere')], purpose: 'placement' })
		];
		expect(resumePlacement(skills, [...others, ...attempts.reverse()], now).beliefs).toEqual(state.beliefs);
	});

	it('begins anew after one that was finished, and goes on with the next', () => {
		const { attempts } = answerFirst(99);
		expect(resumePlacement(skills, attempts, now)).toEqual(startPlacement(skills, now));
		const again = sampleAttempt({ ...attempts[0]!, at: 99, seed: 'again' });
		expect(resumePlacement(skills, [...attempts, again], now).asked).toEqual(again.skills);
	});

	it('begins anew where nothing was answered', () => {
		expect(resumePlacement(skills, [], now)).toEqual(startPlacement(skills, now));
	});
});

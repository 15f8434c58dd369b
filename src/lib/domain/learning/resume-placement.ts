import { isIdle } from './answer-run';
import { compareAttempts, isUnaidedFirstTry, type Attempt } from './attempt';
import { guessOf } from './knowledge-tracing';
import type { SkillNode } from './next-scene';
import { answerPlacement, nextPlacementItem, startPlacement, type PlacementState } from './placement';

/** A phone left lying takes nothing of the five minutes. */
export function timeSpent({ elapsedMs }: Pick<Attempt, 'elapsedMs'>): number {
	return isIdle(0, elapsedMs) ? 0 : elapsedMs;
}

/**
 * Goes on with a placement that was left in the middle, from the answers of this sitting. One that was finished begins
 * anew. Only the time spent at its items counts.
 */
export function resumePlacement(
	skills: readonly SkillNode[],
	sitting: readonly Attempt[],
	now: number
): PlacementState {
	const known = new Set(skills.map(({ id }) => id));
	let state = startPlacement(skills, 0);
	let spentMs = 0;
	for (const attempt of [...sitting].sort(compareAttempts)) {
		const skillId = attempt.skills.find((id) => known.has(id));
		if (attempt.purpose !== 'placement' || !isUnaidedFirstTry(attempt) || skillId === undefined) continue;
		if (!nextPlacementItem(state, spentMs)) {
			state = startPlacement(skills, 0);
			spentMs = 0;
		}
		state = answerPlacement(state, { skillId, right: attempt.outcome === 'right', guess: guessOf(attempt) });
		spentMs += timeSpent(attempt);
	}
	if (!nextPlacementItem(state, spentMs)) return startPlacement(skills, now);
	return { ...state, startedAt: now - spentMs };
}

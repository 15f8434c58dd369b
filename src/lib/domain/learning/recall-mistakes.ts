import { findLastIndex } from '../base/find-last';
import type { MistakeMemory } from '../exercise/mistakes/diagnose';
import { compareAttempts, type Attempt } from './attempt';
import { foldMisconceptions } from './misconception-memory';

/**
 * What diagnosing asks of a learner's past: how often she showed a misconception and how many answers ago, from her
 * newest attempts in any order. One that she has overcome is no longer expected of her.
 */
export function recallMistakes(attempts: readonly Attempt[]): MistakeMemory {
	const inOrder = [...attempts].sort(compareAttempts);
	return new Map(
		[...foldMisconceptions(inOrder)].flatMap(([id, { met: times, overcomeAt }]) => {
			if (overcomeAt !== undefined) return [];
			const last = findLastIndex(inOrder, ({ misconceptionId }) => misconceptionId === id);
			return [[id, { times, answersSince: inOrder.length - 1 - last }] as const];
		})
	);
}

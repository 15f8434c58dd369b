import { FSRSAlgorithm, generatorParameters, type Grade } from 'ts-fsrs';
import { isHelped, isNewOccasion, isOwnAnswer, type Attempt } from './attempt';
import type { SkillMemory } from './recall';

const DAY_MS = 86_400_000;

/** FSRS-6 with its default weights, fitted on some 700 million reviews, and recall of 0.9 when a review is due. */
const fsrs = new FSRSAlgorithm(generatorParameters());

const GRADES = { again: 1, hard: 2, good: 3 } as const satisfies Record<string, Grade>;
export type Rating = keyof typeof GRADES;

/** What a first try says about memory; undefined if nothing, as of an answer that is not her own. */
export function rateAttempt(attempt: Attempt): Rating | undefined {
	const { tryNumber, outcome } = attempt;
	if (tryNumber !== 1 || outcome === 'other-form' || !isOwnAnswer(attempt)) return undefined;
	if (outcome !== 'right') return 'again';
	return isHelped(attempt) ? 'hard' : 'good';
}

/** Memory after one more answer at `at`. Answers within eight hours count as one sitting (FSRS "same day"). */
export function remember(memory: SkillMemory | undefined, rating: Rating, at: number): SkillMemory {
	const days = memory && isNewOccasion(memory.lastAt, at) ? (at - memory.lastAt) / DAY_MS : 0;
	const { stability, difficulty } = fsrs.next_state(memory ?? null, days, GRADES[rating]);
	return { stability, difficulty, lastAt: Math.max(at, memory?.lastAt ?? at) };
}

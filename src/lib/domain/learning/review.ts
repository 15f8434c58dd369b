import { FSRSAlgorithm, generatorParameters, type Grade } from 'ts-fsrs';
import { isNewOccasion, type Attempt } from './attempt';

const DAY_MS = 86_400_000;

/** FSRS-6 with its default weights, fitted on some 700 million reviews, and recall of 0.9 when a review is due. */
const fsrs = new FSRSAlgorithm(generatorParameters());

/** Without a cap the fourth review would come after half a year: longer than a school term. */
const LONGEST_DAYS = 90;

const GRADES = { again: 1, hard: 2, good: 3 } as const satisfies Record<string, Grade>;
export type Rating = keyof typeof GRADES;

/** How well a skill is remembered. It begins when the skill is first mastered. */
export interface SkillMemory {
	/** Days until recall has fallen to 0.9. */
	readonly stability: number;
	/** From 1 to 10. */
	readonly difficulty: number;
	/** Milliseconds since 1970. */
	readonly lastAt: number;
}

/** What a first try says about memory; undefined if nothing. A judged answer is recognised, not recalled. */
export function rateAttempt({ tryNumber, outcome, hintsSeen, purpose }: Attempt): Rating | undefined {
	if (tryNumber !== 1 || outcome === 'other-form' || purpose === 'pair') return undefined;
	if (outcome !== 'right') return 'again';
	return hintsSeen > 0 ? 'hard' : 'good';
}

/** Memory after one more answer at `at`. Answers within eight hours count as one sitting (FSRS "same day"). */
export function remember(memory: SkillMemory | undefined, rating: Rating, at: number): SkillMemory {
	const days = memory && isNewOccasion(memory.lastAt, at) ? (at - memory.lastAt) / DAY_MS : 0;
	const { stability, difficulty } = fsrs.next_state(memory ?? null, days, GRADES[rating]);
	return { stability, difficulty, lastAt: Math.max(at, memory?.lastAt ?? at) };
}

/** Chance of still knowing it, between 0 and 1. */
export function recallAt({ stability, lastAt }: SkillMemory, now: number): number {
	return fsrs.forgetting_curve(Math.max(0, now - lastAt) / DAY_MS, stability);
}

export interface ReviewLimits {
	/** Milliseconds since 1970. */
	readonly examAt?: number | undefined;
	/** No interval is longer than this. */
	readonly longestDays?: number | undefined;
}

/**
 * When to ask again, in milliseconds since 1970. Before an exam no interval is longer than half the time that is left:
 * at least one review comes before it, they do not all fall on its eve, and the gap stays near the 20 to 40 % of the
 * time to the test that serve best (Cepeda et al. 2008).
 */
export function dueAt({ stability, lastAt }: SkillMemory, { examAt, longestDays = LONGEST_DAYS }: ReviewLimits = {}) {
	const toExamDays = examAt !== undefined && examAt > lastAt ? (examAt - lastAt) / DAY_MS : Infinity;
	const days = Math.min(fsrs.next_interval(stability, 0), longestDays, toExamDays / 2);
	return lastAt + Math.max(1, days) * DAY_MS;
}

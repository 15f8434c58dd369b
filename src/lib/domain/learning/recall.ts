const DAY_MS = 86_400_000;

/** Without a cap the fourth review would come after half a year: longer than a school term. */
const LONGEST_DAYS = 90;

/** Recall when a review is due. */
const RECALL_WHEN_DUE = 0.9;

/** How fast memory fades in FSRS-6 with its default weights: w20. */
const DECAY = 0.1542;

/** How well a skill is remembered. It begins when the skill is first mastered. */
export interface SkillMemory {
	/** Days until recall has fallen to 0.9. */
	readonly stability: number;
	/** From 1 to 10. */
	readonly difficulty: number;
	/** Milliseconds since 1970. */
	readonly lastAt: number;
}

/**
 * Chance of still knowing it, between 0 and 1: the forgetting curve of FSRS-6. It stands here without its library, as
 * choosing the first exercise needs no more of it; `recall.test.ts` holds it against the library.
 */
export function recallAt({ stability, lastAt }: SkillMemory, now: number): number {
	const days = Math.max(0, now - lastAt) / DAY_MS;
	const factor = RECALL_WHEN_DUE ** (-1 / DECAY) - 1;
	return (1 + (factor * days) / stability) ** -DECAY;
}

export interface ReviewLimits {
	/** Milliseconds since 1970. */
	readonly examAt?: number | undefined;
	/** No interval is longer than this. */
	readonly longestDays?: number | undefined;
}

/** Of several exams the one that reviews are for: the next, or while none is to come the first. */
export function nearestExam(exams: readonly number[], now: number): number | undefined {
	const inOrder = [...exams].sort((first, second) => first - second);
	return inOrder.find((examAt) => examAt > now) ?? inOrder[0];
}

/**
 * When to ask again, in milliseconds since 1970. Before an exam no interval is longer than half the time that is left:
 * at least one review comes before it, they do not all fall on its eve, and the gap stays near the 20 to 40 % of the
 * time to the test that serve best (Cepeda et al. 2008).
 */
export function dueAt({ stability, lastAt }: SkillMemory, { examAt, longestDays = LONGEST_DAYS }: ReviewLimits = {}) {
	const toExamDays = examAt !== undefined && examAt > lastAt ? (examAt - lastAt) / DAY_MS : Infinity;
	const days = Math.min(Math.round(stability), longestDays, toExamDays / 2);
	return lastAt + Math.max(1, days) * DAY_MS;
}

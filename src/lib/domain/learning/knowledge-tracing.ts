import type { TemplateId } from '../base/ids';
import { isNewOccasion, isUnaidedFirstTry, type Attempt } from './attempt';

/**
 * Bayesian knowledge tracing (Corbett & Anderson 1995) with the numbers of OATutor (facts/teaching-and-peers.md), but a
 * guess that follows from the kind of item.
 */
export const TRACING = {
	/** Of a skill of which nothing is known. */
	prior: 0.1,
	/** A right answer by somebody who does not know. */
	openGuess: 0.1,
	/** A wrong answer by somebody who knows. */
	slip: 0.1,
	/** Learnt by one item. */
	transit: 0.1,
	threshold: 0.95,
	/** Nobody is ever quite certain to know: without it ten right answers would outweigh five wrong ones after them. */
	ceiling: 0.995,
	/** Before the first question of a placement: as likely known as not. */
	placementPrior: 0.5,
	/** A right answer of a group that somebody was in who does not know. */
	groupGuess: 0.5,
	/** A wrong answer of a group that somebody was in who knows: she may not have been asked, or not believed. */
	groupSlip: 0.25,
	/** A skill never asked for itself is not mastered, whatever others say about it. */
	inferredCeiling: 0.9
} as const;

/** Ordering by half-knowledge is commoner than by pure chance, which would be 1 in 24 for four entries. */
const LEAST_GUESS = 0.05;

/** How likely somebody who does not know is right: 0.1 where she writes the answer, 1 of k where she chooses one. */
export function guessOf({ answerKind, choices, input, purpose }: Attempt): number {
	if (purpose === 'pair') return 0.5;
	if (purpose === 'group') return TRACING.groupGuess;
	switch (answerKind) {
		case 'number':
		case 'text':
		case 'algebra':
			return TRACING.openGuess;
		case 'choice':
			return 1 / Math.max(2, choices ?? 2);
		case 'order':
		case 'match':
			return Math.max(LEAST_GUESS, 1 / factorial(countEntries(input)));
	}
}

function countEntries(input: Attempt['input']): number {
	if (input.kind === 'order') return Math.max(2, input.order.length);
	if (input.kind === 'match') return Math.max(2, Object.keys(input.pairs).length);
	return 2;
}

/** Beyond 5 it is below any guess we count with. */
function factorial(count: number): number {
	return count <= 1 ? 1 : count > 5 ? 720 : count * factorial(count - 1);
}

export interface Evidence {
	readonly right: boolean;
	readonly guess: number;
	/** As of an answer of her own where it is missing. */
	readonly slip?: number;
}

/** The probability of knowing after one answer, by Bayes' rule. */
export function weighEvidence(probability: number, { right, guess, slip = TRACING.slip }: Evidence): number {
	const known = probability * (right ? 1 - slip : slip);
	const unknown = (1 - probability) * (right ? guess : 1 - guess);
	return Math.min(TRACING.ceiling, known / (known + unknown));
}

/** The same, and what the item itself may have taught. */
export function traceAnswer(probability: number, evidence: Evidence): number {
	const after = weighEvidence(probability, evidence);
	return Math.min(TRACING.ceiling, after + (1 - after) * TRACING.transit);
}

/** A shown solution, which a twin of the item has to make good. */
export interface OwedTwin {
	readonly templateId: TemplateId;
	readonly seed: string;
	/** Milliseconds since 1970. */
	readonly at: number;
}

/** What is believed of one skill of one learner. */
export interface Knowledge {
	/** Of knowing the skill, between 0 and 1. */
	readonly probability: number;
	readonly owed?: OwedTwin;
}

/**
 * The belief after an attempt at an item of the skill; `before` is undefined for a skill never met. Help says nothing
 * about what she can do alone. After a shown solution nothing raises the probability until a twin is right, and that
 * twin itself only settles the debt: right after the solution it shows that she can follow it. A night later it counts.
 */
export function traceKnowledge(before: Knowledge | undefined, attempt: Attempt): Knowledge {
	const known = before ?? { probability: TRACING.prior };
	if (attempt.purpose === 'group') return traceGroup(known, attempt);
	if (attempt.outcome === 'shown') {
		const { templateId, seed, at } = attempt;
		return { ...known, owed: { templateId, seed, at } };
	}
	if (!isUnaidedFirstTry(attempt)) return known;
	const evidence = { right: attempt.outcome === 'right', guess: guessOf(attempt) };
	if (attempt.purpose === 'placement') {
		return { ...known, probability: weighEvidence(before?.probability ?? TRACING.placementPrior, evidence) };
	}
	const traced = traceAnswer(known.probability, evidence);
	if (!known.owed || isNewOccasion(known.owed.at, attempt.at)) {
		return evidence.right ? { probability: traced } : { ...known, probability: traced };
	}
	const probability = Math.min(known.probability, traced);
	return evidence.right && isTwin(known.owed, attempt) ? { probability } : { ...known, probability };
}

/**
 * Who in the group knew is unknown, so a right answer speaks for each of them a little, as a wrong one speaks against
 * each; by itself it makes no skill mastered. It leaves no twin to be made good, and makes none good.
 */
function traceGroup(known: Knowledge, attempt: Attempt): Knowledge {
	if (!isUnaidedFirstTry(attempt)) return known;
	const right = attempt.outcome === 'right';
	const traced = traceAnswer(known.probability, { right, guess: guessOf(attempt), slip: TRACING.groupSlip });
	if (!right) return { ...known, probability: Math.min(known.probability, traced) };
	if (known.owed) return known;
	return { ...known, probability: Math.max(known.probability, Math.min(traced, TRACING.inferredCeiling)) };
}

function isTwin(owed: OwedTwin, { twinOf, templateId, seed }: Attempt): boolean {
	return twinOf === owed.seed || (templateId === owed.templateId && seed !== owed.seed);
}

/** What an answer in a placement says about a skill it needs (if right) or one that builds on it (if wrong). */
export function inferKnowledge(
	before: Knowledge | undefined,
	{ right, probability }: { readonly right: boolean; readonly probability: number }
): Knowledge {
	const known = before ?? { probability: TRACING.prior };
	const inferred = right
		? Math.max(known.probability, Math.min(probability, TRACING.inferredCeiling))
		: Math.min(known.probability, probability);
	return { ...known, probability: inferred };
}

/** For choosing: the needs of a skill are met from here on, though one more answer may be wanted to call them mastered. */
export const READY = 0.8;

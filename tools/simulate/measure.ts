import type { Followed } from './follow-learner';

/** What is compared; of each number a larger one is better, but for `itemsToMastery` and `falseMastery`. */
export interface Measured {
	readonly items: number;
	/** Skills of forty that she really knows: when practice begins, when it ends, and thirty days later. */
	readonly knownAtStart: number;
	readonly knownAtEnd: number;
	readonly knownLater: number;
	/** Standard error of the last one, over children. */
	readonly knownLaterError: number;
	readonly declared: number;
	/** Median of items on a skill she did not know at the start, until it was declared mastered. */
	readonly itemsToMastery: number;
	/** Of skills declared mastered: those not known at that moment. */
	readonly falseMastery: number;
	/** Of skills declared mastered: those known when practice ends, and thirty days later. */
	readonly retainedAtEnd: number;
	readonly retainedLater: number;
	/** Misconceptions said to be overcome, and the share of them that is gone. */
	readonly overcome: number;
	readonly trulyOvercome: number;
}

export function measure(followed: readonly Followed[]): Measured {
	const declarations = followed.flatMap((one) => one.declarations);
	const learnt = declarations.filter(({ wasKnownBefore }) => !wasKnownBefore);
	const laters = followed.map(({ knownLater }) => sum(knownLater.values()));
	const retained = (pick: (one: Followed) => Followed['knownLater']): number =>
		mean(followed.flatMap((one) => one.declarations.map(({ skillId }) => pick(one).get(skillId) ?? 0)));
	const total = (pick: (one: Followed) => number): number => sum(followed.map(pick));
	return {
		items: mean(followed.map(({ items }) => items)),
		knownAtStart: mean(followed.map(({ knownAtStart }) => knownAtStart)),
		knownAtEnd: mean(followed.map(({ knownAtEnd }) => sum(knownAtEnd.values()))),
		knownLater: mean(laters),
		knownLaterError: standardError(laters),
		declared: declarations.length / followed.length,
		itemsToMastery: median(learnt.map(({ items }) => items)),
		falseMastery: mean(declarations.map(({ isTrue }) => (isTrue ? 0 : 1))),
		retainedAtEnd: retained(({ knownAtEnd }) => knownAtEnd),
		retainedLater: retained(({ knownLater }) => knownLater),
		overcome: mean(followed.map(({ overcome }) => overcome)),
		trulyOvercome: total(({ trulyOvercome }) => trulyOvercome) / total(({ overcome }) => overcome)
	};
}

export function sum(numbers: Iterable<number>): number {
	let total = 0;
	for (const number of numbers) total += number;
	return total;
}

export function mean(numbers: readonly number[]): number {
	return sum(numbers) / numbers.length;
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((first, second) => first - second)[Math.floor(numbers.length / 2)] ?? NaN;
}

function standardError(numbers: readonly number[]): number {
	const middle = mean(numbers);
	return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)) / numbers.length);
}

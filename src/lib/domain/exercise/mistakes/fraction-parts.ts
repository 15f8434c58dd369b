import { isWhole } from '../../number/rational';
import { makeFraction, type Leaf } from '../../number/sum-tree';

export interface FractionParts {
	readonly top: bigint;
	readonly bottom: bigint;
}

/** A fraction as it is written; undefined for anything else. */
export function fractionParts(leaf: Leaf): FractionParts | undefined {
	return leaf.shape === 'fraction' ? leaf : undefined;
}

/** The same, where a whole number stands for itself over 1. */
export function fractionOrWhole(leaf: Leaf): FractionParts | undefined {
	return isWhole(leaf.value) && leaf.shape === 'whole'
		? { top: leaf.value.numerator, bottom: 1n }
		: fractionParts(leaf);
}

/** Undefined for a bottom of 0, which nobody writes. */
export function fractionOf(top: bigint, bottom: bigint): Leaf | undefined {
	return bottom === 0n ? undefined : makeFraction(top, bottom);
}

export function sizeOf(whole: bigint): bigint {
	return whole < 0n ? -whole : whole;
}

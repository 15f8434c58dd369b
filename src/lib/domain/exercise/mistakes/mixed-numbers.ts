import { addRational, leastCommonMultiple, rational } from '../../number/rational';
import { makeWhole, type Leaf } from '../../number/sum-tree';
import type { Calculation } from './apply-at-places';
import { atPlaces, defineSumRule } from './define-rule';
import { fractionOf, sizeOf, type FractionParts } from './fraction-parts';
import { showBar } from './pictures';

/** 2 1/3, or 2 with nothing over 1, or 1/3 with no whole. */
interface Mixed extends FractionParts {
	readonly whole: bigint;
}

function mixedParts(leaf: Leaf): Mixed | undefined {
	if (leaf.value.numerator < 0n) return undefined;
	if (leaf.shape === 'whole') return { whole: leaf.value.numerator, top: 0n, bottom: 1n };
	if (leaf.shape === 'fraction') return { whole: 0n, top: leaf.top, bottom: leaf.bottom };
	if (leaf.shape !== 'mixed') return undefined;
	return { whole: leaf.value.numerator / leaf.value.denominator, top: leaf.top, bottom: leaf.bottom };
}

function makeMixed({ whole, top, bottom }: Mixed): Leaf | undefined {
	const part = fractionOf(top, bottom);
	if (!part || whole === 0n) return part;
	if (top === 0n) return makeWhole(whole);
	return { kind: 'leaf', shape: 'mixed', value: addRational(rational(whole), part.value), top, bottom };
}

/** A subtraction with parts of one size, in which the part to take away is the larger one. */
function subtractionToRegroup({ sign, left, right }: Calculation): readonly [Mixed, Mixed] | undefined {
	const [first, second] = [mixedParts(left), mixedParts(right)];
	if (sign !== '-' || !first || !second || first.whole === 0n) return undefined;
	const bottom = leastCommonMultiple(first.bottom, second.bottom);
	const [above, below] = [first, second].map(({ whole, top, bottom: own }) => ({
		whole,
		top: (top * bottom) / own,
		bottom
	})) as [Mixed, Mixed];
	return above.top < below.top ? [above, below] : undefined;
}

export const mixedNumberRules = [
	defineSumRule({
		id: 'subtracts-mixed-piecewise',
		sources: ['MaE11'],
		frequency: 0.1,
		example: '2 1/2 - 1 1/4',
		shown: { first: '1/2', second: '1/4' },
		think: atPlaces(({ sign, left, right }) => {
			const [first, second] = [mixedParts(left), mixedParts(right)];
			if ((sign !== '+' && sign !== '-') || !first?.top || !second?.top || !(first.whole && second.whole)) return [];
			const join = (a: bigint, b: bigint): bigint => (sign === '+' ? a + b : sizeOf(a - b));
			const [top, bottom] = [join(first.top, second.top), join(first.bottom, second.bottom)];
			return [makeMixed({ whole: join(first.whole, second.whole), top, bottom })];
		})
	}),
	defineSumRule({
		id: 'regroups-with-ten',
		sources: ['Ashlock'],
		frequency: 0.15,
		example: '3 1/8 - 1 5/8',
		picture: showBar(8, 8),
		think: atPlaces((calculation) => {
			const [first, second] = subtractionToRegroup(calculation) ?? [];
			if (!first || !second) return [];
			const whole = first.whole - 1n - second.whole;
			return [makeMixed({ whole, top: first.top + 10n - second.top, bottom: first.bottom })];
		})
	}),
	defineSumRule({
		id: 'mixed-smaller-from-larger',
		sources: ['MaE10', 'Ashlock'],
		frequency: 0.2,
		example: '3 1/4 - 1 3/4',
		think: atPlaces((calculation) => {
			const [first, second] = subtractionToRegroup(calculation) ?? [];
			if (!first || !second) return [];
			const whole = first.whole - second.whole;
			return [makeMixed({ whole, top: second.top - first.top, bottom: first.bottom })];
		})
	})
];

import { leastCommonMultiple } from '../../number/rational';
import type { Calculation } from './apply-at-places';
import { atPlaces, defineSumRule } from './define-rule';
import { fractionOf, fractionParts, sizeOf, type FractionParts } from './fraction-parts';
import { showBars } from './pictures';

/** Both numbers of an addition or a subtraction of fractions. */
function fractionsAdded({ sign, left, right }: Calculation): readonly [FractionParts, FractionParts] | undefined {
	const [first, second] = [fractionParts(left), fractionParts(right)];
	return (sign === '+' || sign === '-') && first && second ? [first, second] : undefined;
}

/** Adds, or takes the smaller from the larger, as is done with each part alone. */
function joinParts(sign: Calculation['sign'], first: bigint, second: bigint): bigint {
	return sign === '+' ? first + second : sizeOf(first - second);
}

export const fractionSumRules = [
	defineSumRule({
		id: 'adds-tops-and-bottoms',
		sources: ['MaE08'],
		frequency: 0.3,
		example: '1/2 + 1/2',
		picture: showBars([2, 1], [4, 2]),
		think: atPlaces((calculation) => {
			const [first, second] = fractionsAdded(calculation) ?? [];
			if (!first || !second) return [];
			const { sign } = calculation;
			return [fractionOf(joinParts(sign, first.top, second.top), joinParts(sign, first.bottom, second.bottom))];
		})
	}),
	defineSumRule({
		id: 'keeps-old-tops',
		sources: ['MaE09'],
		frequency: 0.2,
		example: '1/2 + 1/4',
		shown: { first: '1/2', second: '1/4' },
		picture: showBars([2, 1], [4, 1]),
		think: atPlaces((calculation) => {
			const [first, second] = fractionsAdded(calculation) ?? [];
			if (!first || !second || first.bottom === second.bottom) return [];
			const top = calculation.sign === '+' ? first.top + second.top : first.top - second.top;
			return [fractionOf(top, leastCommonMultiple(first.bottom, second.bottom))];
		})
	}),
	defineSumRule({
		id: 'takes-top-from-whole',
		sources: ['MaE10'],
		frequency: 0.15,
		example: '2 - 1/2',
		think: atPlaces(({ sign, left, right }) => {
			const part = fractionParts(right);
			if (!part || left.shape !== 'whole' || (sign !== '-' && sign !== '+')) return [];
			const whole = left.value.numerator;
			return [fractionOf(sign === '+' ? whole + part.top : whole - part.top, part.bottom)];
		})
	})
];

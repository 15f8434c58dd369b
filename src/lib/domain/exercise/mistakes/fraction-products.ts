import { calculateLeaf } from '../../number/work-out-sum';
import { makeWhole } from '../../number/sum-tree';
import type { Calculation } from './apply-at-places';
import { atPlaces, defineSumRule } from './define-rule';
import { fractionOf, fractionOrWhole, fractionParts, type FractionParts } from './fraction-parts';
import { showBars } from './pictures';

/** Both numbers of a product or quotient of fractions. */
function fractionsOf({ left, right }: Calculation): readonly [FractionParts, FractionParts] | undefined {
	const [first, second] = [fractionParts(left), fractionParts(right)];
	return first && second && [first, second];
}

/** Both numbers where one of them may be whole. */
function fractionAndWholeOf({ left, right }: Calculation): readonly [FractionParts, FractionParts] | undefined {
	const [first, second] = [fractionOrWhole(left), fractionOrWhole(right)];
	const hasFraction = left.shape === 'fraction' || right.shape === 'fraction';
	return hasFraction && first && second ? [first, second] : undefined;
}

export const fractionProductRules = [
	defineSumRule({
		id: 'multiplies-both-parts',
		sources: ['MaE13'],
		frequency: 0.2,
		example: '1/2 × 2',
		think: atPlaces((calculation) => {
			const { sign, left, right } = calculation;
			const [part, whole] = left.shape === 'fraction' ? [left, right] : [right, left];
			if (sign !== '×' || part.shape !== 'fraction' || whole.shape !== 'whole') return [];
			const times = whole.value.numerator;
			return [fractionOf(part.top * times, part.bottom * times)];
		})
	}),
	defineSumRule({
		id: 'multiplies-crosswise',
		// The second way writes both products down as one number, with the tens of the first carried: 4/5 × 3/4 = 166.
		sources: ['MaE12'],
		frequency: 0.1,
		example: '1/2 × 1/2',
		think: atPlaces((calculation) => {
			const [first, second] = fractionsOf(calculation) ?? [];
			if (calculation.sign !== '×' || !first || !second) return [];
			const [down, up] = [first.top * second.bottom, first.bottom * second.top];
			return [fractionOf(down, up), makeWhole(10n * up + down)];
		})
	}),
	defineSumRule({
		id: 'keeps-bottom-in-product',
		sources: ['Siegler & Pyke 2013'],
		frequency: 0.15,
		example: '1/2 × 1/2',
		think: atPlaces((calculation) => {
			const [first, second] = fractionsOf(calculation) ?? [];
			if (calculation.sign !== '×' || !first || first.bottom !== second?.bottom) return [];
			return [fractionOf(first.top * second.top, first.bottom)];
		})
	}),
	defineSumRule({
		id: 'inverts-wrong-fraction',
		sources: ['MaE15'],
		frequency: 0.2,
		example: '1/2 ÷ 1/4',
		picture: showBars([2, 1], [4, 1]),
		think: atPlaces((calculation) => {
			const [first, second] = fractionAndWholeOf(calculation) ?? [];
			if (calculation.sign !== '÷' || !first || !second) return [];
			return [
				fractionOf(first.bottom * second.top, first.top * second.bottom),
				fractionOf(first.bottom * second.bottom, first.top * second.top)
			];
		})
	}),
	defineSumRule({
		id: 'multiplies-instead-of-dividing',
		sources: ['Ashlock'],
		frequency: 0.15,
		example: '1/2 ÷ 1/4',
		picture: showBars([2, 1], [4, 1]),
		think: atPlaces((calculation) => {
			const [first, second] = fractionAndWholeOf(calculation) ?? [];
			if (calculation.sign !== '÷' || !first || !second) return [];
			return [fractionOf(first.top * second.top, first.bottom * second.bottom)];
		})
	}),
	defineSumRule({
		id: 'drops-rest-in-each-part',
		sources: ['MaE14'],
		frequency: 0.05,
		example: '5/6 ÷ 2/3',
		shown: { first: '5/6', second: '2/3' },
		think: atPlaces((calculation) => {
			const [first, second] = fractionsOf(calculation) ?? [];
			if (calculation.sign !== '÷' || !first || !second?.top) return [];
			return [fractionOf(first.top / second.top, first.bottom / second.bottom)];
		})
	}),
	defineSumRule({
		id: 'halves-instead-of-counting-halves',
		sources: ['Ma 1999'],
		frequency: 0.15,
		example: '6 ÷ 1/2',
		think: atPlaces(({ sign, left, right }) => {
			const part = fractionParts(right);
			return sign === '÷' && part?.top === 1n ? [calculateLeaf('÷', left, makeWhole(part.bottom))] : [];
		})
	})
];

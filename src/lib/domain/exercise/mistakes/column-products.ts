import { isWhole, rational } from '../../number/rational';
import { makeWhole, type Leaf } from '../../number/sum-tree';
import { calculateLeaf } from '../../number/work-out-sum';
import { arithmeticOf } from '../task/arithmetic-of';
import { divideWithRemainder } from '../task/right-outcome';
import { applyAtPlaces, type Calculation } from './apply-at-places';
import { defineRule, defineSumRule } from './define-rule';
import { byManyDigits, byOneDigit } from './written-columns';

export const columnProductRules = [
	defineSumRule({
		id: 'carries-before-multiplying',
		sources: ['Ashlock'],
		frequency: 0.1,
		example: '15 × 2',
		think: byOneDigit((digits, by) => {
			let carried = 0;
			return digits.map((digit, column) => {
				const product = (digit + carried) * by;
				carried = Math.floor(product / 10);
				return column < digits.length - 1 ? product % 10 : product;
			});
		})
	}),
	defineSumRule({
		id: 'does-not-shift-the-second-row',
		sources: ['MaE24', 'Ashlock'],
		frequency: 0.2,
		example: '10 × 11',
		think: byManyDigits((first, second) => [...String(second)].reduce((sum, digit) => sum + first * BigInt(digit), 0n))
	}),
	defineSumRule({
		id: 'multiplies-column-by-column',
		sources: ['Ashlock'],
		frequency: 0.1,
		example: '11 × 11',
		think: byManyDigits((first, second) => {
			const [above, below] = [[...String(first)].reverse(), [...String(second)].reverse()];
			return above.reduce((sum, digit, column) => {
				return sum + BigInt(digit) * BigInt(below[column] ?? 1) * 10n ** BigInt(column);
			}, 0n);
		})
	}),
	defineSumRule({
		id: 'zero-times-keeps-the-number',
		sources: ['Ashlock'],
		frequency: 0.1,
		example: '10 × 2',
		think: byOneDigit((digits, by) => {
			const product = digits.reduce((sum, digit, column) => sum + (digit || 1) * by * 10 ** column, 0);
			return [...String(product)].reverse().map(Number);
		})
	}),
	defineRule({
		id: 'skips-zero-in-quotient',
		sources: ['Ashlock'],
		kinds: ['calculate', 'columns'],
		frequency: 0.2,
		example: () => ({ kind: 'columns', operator: '÷', numbers: [rational(408), rational(4)] }),
		apply: (task) => {
			const division = task.kind === 'columns' ? divideWithRemainder(task) : undefined;
			if (division) return [{ ...division, quotient: skipZeros(division.quotient) }];
			const sum = arithmeticOf(task);
			return sum ? applyAtPlaces(sum, skipZerosIn).map(({ value }) => ({ kind: 'number', value })) : [];
		}
	}),
	defineRule({
		id: 'leaves-too-much-over',
		sources: ['Ashlock'],
		kinds: ['columns'],
		frequency: 0.15,
		example: () => ({ kind: 'columns', operator: '÷', numbers: [rational(17), rational(5)] }),
		apply: (task) => {
			const division = divideWithRemainder(task);
			const divisor = task.numbers[1];
			if (!division || !divisor || division.quotient < 1n) return [];
			const { quotient, remainder } = division;
			return [{ kind: 'remainder', quotient: quotient - 1n, remainder: remainder + divisor.numerator }];
		}
	})
];

function skipZerosIn({ sign, left, right }: Calculation): readonly Leaf[] {
	const quotient = sign === '÷' ? calculateLeaf('÷', left, right)?.value : undefined;
	if (!quotient || !isWhole(quotient) || quotient.numerator < 0n) return [];
	return [makeWhole(skipZeros(quotient.numerator))];
}

/** Skips the zeros between the other digits, as in 12 for 102. */
function skipZeros(quotient: bigint): bigint {
	return BigInt(String(quotient).replace(/([1-9])0+(?=[1-9])/g, '$1'));
}

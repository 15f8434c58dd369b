import { calculateLeaf } from '../../number/work-out-sum';
import type { Calculation } from './apply-at-places';
import { defineSumRule } from './define-rule';
import { byOneDigit, inColumns, withoutCarry } from './written-columns';

function isSmaller({ left, right }: Calculation): boolean {
	return (calculateLeaf('-', left, right)?.value.numerator ?? -1n) < 0n;
}

export const columnSumRules = [
	defineSumRule({
		id: 'smaller-from-larger',
		sources: ['MaE21', 'Brown & Burton 1978'],
		frequency: 0.3,
		example: '21 - 19',
		think: inColumns('-', ({ above, below }, calculation) =>
			isSmaller(calculation) ? undefined : above.map((digit, column) => Math.abs(digit - (below[column] ?? 0)))
		)
	}),
	defineSumRule({
		id: 'borrows-without-lessening',
		sources: ['Brown & Burton 1978'],
		frequency: 0.2,
		example: '20 - 15',
		think: inColumns('-', ({ above, below }, calculation) =>
			isSmaller(calculation) ? undefined : above.map((digit, column) => (digit + 10 - (below[column] ?? 0)) % 10)
		)
	}),
	defineSumRule({
		id: 'borrows-from-zero',
		sources: ['Brown & Burton 1978'],
		frequency: 0.15,
		example: '100 - 1',
		think: inColumns('-', ({ above, below }, calculation) => {
			if (isSmaller(calculation)) return undefined;
			const digits = [...above];
			return below.map((lower, column) => {
				const upper = digits[column] ?? 0;
				if (upper >= lower) return upper - lower;
				const next = digits[column + 1] ?? 0;
				// A zero becomes 9, and nothing further left pays for it.
				digits[column + 1] = next === 0 ? 9 : next - 1;
				return upper + 10 - lower;
			});
		})
	}),
	defineSumRule({
		id: 'forgets-to-carry',
		sources: ['Ashlock'],
		frequency: 0.2,
		example: '15 + 15',
		think: (sum) => [
			...inColumns('+', ({ above, below }) => withoutCarry(above.map((digit, column) => digit + (below[column] ?? 0))))(
				sum
			),
			...byOneDigit((digits, by) => withoutCarry(digits.map((digit) => digit * by)))(sum)
		]
	}),
	defineSumRule({
		id: 'writes-both-digits',
		sources: ['Ashlock'],
		frequency: 0.1,
		example: '15 + 15',
		think: inColumns('+', ({ above, below }) => above.map((digit, column) => digit + (below[column] ?? 0)))
	}),
	defineSumRule({
		id: 'carries-the-ones',
		sources: ['Ashlock'],
		frequency: 0.1,
		example: '15 + 5',
		think: inColumns('+', ({ above, below }) => {
			let carried = 0;
			return above.map((digit, column) => {
				const total = digit + (below[column] ?? 0) + carried;
				carried = total > 9 && column < above.length - 1 ? total % 10 : 0;
				return total > 9 && column < above.length - 1 ? Math.floor(total / 10) : total;
			});
		})
	}),
	defineSumRule({
		id: 'zero-where-it-cannot-take',
		sources: ['Brown & Burton 1978'],
		frequency: 0.1,
		example: '30 - 9',
		think: inColumns('-', ({ above, below }, calculation) =>
			isSmaller(calculation) ? undefined : above.map((digit, column) => Math.max(0, digit - (below[column] ?? 0)))
		)
	})
];

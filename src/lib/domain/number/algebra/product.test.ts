import { describe, expect, it } from 'vitest';
import type { Expression } from '../expression';
import { parseExpression } from '../parse-expression';
import { rational } from '../rational';
import { rationalToText } from '../rational-text';
import { canBeTakenApart, factorsOf, productOf, tidyFactors, writeFactors } from './product';
import { readExpression } from './sample-algebra';
import { partsOf, sumOf } from './sum-parts';
import { textOfAlgebra } from './text-of-algebra';
import { operate, writeNumber } from './write-monomial';

const write = (expression: Expression): string => textOfAlgebra({ kind: 'expression', expression });

function show(formula: string): string {
	const parsed = parseExpression(formula);
	const product = parsed.ok ? productOf(parsed.value) : undefined;
	const brackets = product?.brackets.map(({ inner, power }) => ` (${write(inner)})^${power}`).join('');
	return product ? `${rationalToText(product.coefficient)}${product.letters}${brackets}` : 'none';
}

describe('productOf', () => {
	it.each([
		['2 × 3 × x', '6x'],
		['y × x × y', '1xyy'],
		['x/2', '1/2x'],
		['-(2 × x)', '-2x'],
		['(-x)^3', '-1xxx'],
		['x ÷ (1 + 1)', '1/2x'],
		['3 × (x + 2)', '3 (x + 2)^1'],
		['(x + 2)^2 × (x + 2)', '1 (x + 2)^2 (x + 2)^1'],
		['(2 × (x + 1))^2', '4 (x + 1)^2'],
		['(x + 1)^0', '1'],
		['((x))', '1x'],
		['50%', '1/2'],
		['x^24', `1${'x'.repeat(24)}`],
		['x^25', 'none'],
		['x^20 × x^20', 'none'],
		['(x + 1)^20 × x^5', 'none'],
		['x^(1/2)', 'none'],
		['x^(0 - 1)', 'none'],
		['x^y', 'none'],
		['1/x', 'none'],
		['abs(x)', 'none']
	])('takes %s apart: %s', (formula, product) => expect(show(formula)).toBe(product));

	it('sees a bracket around a sum that was put together without one', () => {
		const sum = operate(readExpression('x'), '+', readExpression('1'));
		expect(productOf(operate(sum, '×', readExpression('2')))?.brackets).toEqual([{ inner: sum, power: 1 }]);
		const difference = operate(readExpression('x'), '-', readExpression('1'));
		expect(productOf(difference)?.brackets).toEqual([{ inner: difference, power: 1 }]);
	});

	it('turns the sign of a part that is taken away', () => {
		expect(factorsOf({ isNegative: true, part: readExpression('2x') })?.coefficient).toEqual(rational(-2));
	});
});

describe('writing factors', () => {
	it.each(['2x', '3(x + 1)', '-(x + 1)', 'x(x + 1)^2/2', '-3x(x + 1)(x + 2)/4', '(x + 1)/2'])('writes %s', (text) => {
		const product = factorsOf(partsOf(readExpression(text))[0] ?? { isNegative: false, part: readExpression('0') });
		expect(product && write(sumOf([writeFactors(product)]))).toBe(text);
		expect(product && write(sumOf([tidyFactors(product)]))).toBe(text);
	});

	it('opens a bracket around one term', () => {
		const brackets = [{ inner: readExpression('-2x'), power: 3 }];
		expect(write(sumOf([tidyFactors({ coefficient: rational(5), letters: 'y', brackets })]))).toBe('-40x^3y');
	});
});

describe('canBeTakenApart', () => {
	it.each([
		['x + 1', true],
		['(x + 1)^6', true],
		['(x + 1)^7', false],
		['(x + 1)^3(x + 2)^4', false],
		['x + (x + 1)^7', false],
		['(x + 1)^7 + x', false],
		['2(x + (x + 1)^7)', false],
		['x + 1/x', false]
	])('%s: %s', (text, can) => expect(canBeTakenApart(readExpression(text))).toBe(can));
});

it('takes a negative number for a positive one that is taken away', () => {
	const minusThree = { kind: 'number', value: rational(-3), text: '-3' } as const;
	expect(partsOf(minusThree)).toEqual([{ isNegative: true, part: writeNumber(rational(3)) }]);
	expect(write(sumOf(partsOf(operate(readExpression('x'), '-', minusThree))))).toBe('x + 3');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../base/random';
import { evaluateNumber } from '../evaluate';
import { parseExpression } from '../parse-expression';
import { addRational, multiplyRational, rational, type Rational } from '../rational';
import { rationalToText } from '../rational-text';
import type { Polynomial } from './polynomial';
import { polynomialOf, quotientOf } from './quotient';
import { readExpression, sampleSum } from './sample-algebra';

function show(polynomial: Polynomial | undefined): string {
	const terms = [...(polynomial ?? [])].map(([letters, coefficient]) => rationalToText(coefficient) + letters);
	return polynomial ? terms.sort().join(' ') : 'none';
}

function evaluate(polynomial: Polynomial, values: ReadonlyMap<string, Rational>): Rational {
	return [...polynomial].reduce((sum, [letters, coefficient]) => {
		const factors = [...letters].map((letter) => values.get(letter) ?? rational(0));
		return addRational(sum, factors.reduce(multiplyRational, coefficient));
	}, rational(0));
}

describe('polynomialOf', () => {
	it.each([
		['3(x + 2) - x', '2x 6'],
		['(x + 2)(x - 3)', '-1x -6 1xx'],
		['(x + y)^2', '1xx 1yy 2xy'],
		['x/2 + x/3', '5/6x'],
		['(x + 1)/(1 + 1)', '1/2 1/2x'],
		['x ÷ 2 : 3', '1/6x'],
		['0.5x - 1/2x', ''],
		['(x - 1)^0', '1'],
		['-x^2', '-1xx'],
		['2/x', 'none'],
		['x/(2 - 2)', 'none'],
		['(x + 1)/(x + 1)', 'none'],
		['(x^20)^20', 'none']
	])('makes of %s %s', (text, terms) => expect(show(polynomialOf(readExpression(text)))).toBe(terms));

	it.each([
		['50% × x', '1/2x'],
		['x × 2^(0 - 1)', '1/2x'],
		['2^x', 'none'],
		['x^(1/2)', 'none'],
		['abs(x)', 'none'],
		['width + 1', 'none'],
		['x < 1', 'none'],
		['x^25', 'none']
	])('makes of the formula %s %s', (text, terms) => {
		const parsed = parseExpression(text);
		expect(parsed.ok && show(polynomialOf(parsed.value))).toBe(terms);
	});

	it('has the value of the expression at every point', () => {
		fc.assert(
			fc.property(
				fc.integer(),
				fc.integer({ min: -20, max: 20 }),
				fc.integer({ min: 1, max: 7 }),
				(seed, top, bottom) => {
					const expression = readExpression(sampleSum(createRandom(`${seed}`)));
					const values = new Map([
						['x', rational(top, bottom)],
						['y', rational(bottom, 3)]
					]);
					const polynomial = polynomialOf(expression);
					const value = evaluateNumber(expression, values);
					expect(polynomial && value.ok && rationalToText(evaluate(polynomial, values))).toBe(
						value.ok && rationalToText(value.value)
					);
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('quotientOf', () => {
	it.each([
		['1/x + 1/y', '1x 1y', '1xy'],
		['x/(x + 1) - 1', '-1', '1 1x'],
		['2/(1/x)', '2x', '1'],
		['(2/x)^2', '4', '1xx'],
		['3', '3', '1']
	])('writes %s as %s over %s', (text, top, bottom) => {
		const quotient = quotientOf(readExpression(text));
		expect([show(quotient?.top), show(quotient?.bottom)]).toEqual([top, bottom]);
	});

	it('turns a negative power round, and refuses to divide by 0', () => {
		const parsed = parseExpression('(x + 1)^(0 - 2)');
		const quotient = parsed.ok ? quotientOf(parsed.value) : undefined;
		expect([show(quotient?.top), show(quotient?.bottom)]).toEqual(['1', '1 1xx 2x']);
		expect(quotientOf(readExpression('1/(x - x)'))).toBeUndefined();
	});
});

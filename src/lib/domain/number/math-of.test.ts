import { describe, expect, it } from 'vitest';
import { fillSlots } from './fill-slots';
import { mathOfExpression, mathOfRational, type RationalForm } from './math-of';
import { mathToText } from './math-text';
import { parseExpression } from './parse-expression';
import { parseMath } from './parse-math';
import { rationalFromText } from './rational-text';
import type { Rational } from './rational';
import type { MathNode } from '../base/math-node';

const write = (node: MathNode): string => mathToText(node, (canonical) => canonical);

function read(text: string): Rational {
	const value = rationalFromText(text);
	if (!value) throw new RangeError(text);
	return value;
}

describe('mathOfRational', () => {
	it.each<[string, RationalForm, string]>([
		['3/4', 'any', '3/4'],
		['-3/4', 'any', '-3/4'],
		['6', 'any', '6'],
		['6', 'fraction', '6/1'],
		['6', 'mixed', '6'],
		['7/2', 'simplest', '7/2'],
		['7/2', 'mixed', '3 1/2'],
		['-7/2', 'mixed', '-3 1/2'],
		['1/2', 'mixed', '1/2'],
		['3/4', 'decimal', '0.75'],
		['-3/4', 'decimal', '-0.75'],
		['1/3', 'decimal', '1/3'],
		['3/4', 'percent', '75%'],
		['1/8', 'percent', '12.5%'],
		['1/3', 'percent', '(100/3)%'],
		['1/3', 'whole', '1/3']
	])('writes %s as %s: %s', (value, form, text) => expect(write(mathOfRational(read(value), form))).toBe(text));

	it('gives a fraction as a fraction node, not as text', () => {
		expect(mathOfRational(read('3/4'))).toEqual({
			kind: 'fraction',
			top: { kind: 'number', text: '3' },
			bottom: { kind: 'number', text: '4' }
		});
	});
});

describe('mathOfExpression', () => {
	it.each([
		['a*d + b', 'a × d + b'],
		['(a + 1)/b', '(a + 1)/b'],
		['6 ÷ 2 : 3', '6 ÷ 2 : 3'],
		['-a^2', '-a^2'],
		['2^(n+1)', '2^(n + 1)'],
		['a - (b - c)', 'a - (b - c)'],
		['25% * 80', '25% × 80'],
		['gcd(a, b) = 1', 'gcd(a , b) = 1'],
		['a < b and not c >= 2', 'a < b and not c ≥ 2']
	])('shows %s as %s', (text, shown) => {
		const parsed = parseExpression(text);
		expect(parsed.ok && write(mathOfExpression(parsed.value))).toBe(shown);
	});
});

describe('fillSlots', () => {
	it.each([
		['{a}/{b}', { a: '2', b: '4' }, '2/4'],
		['{a}/{b} + 1/2', { a: '1', b: '3' }, '1/3 + 1/2'],
		['{w} {a}/{b}', { w: '1', a: '2', b: '4' }, '1 2/4'],
		['{w} {a}/{b}', { w: '0', a: '2', b: '4' }, '2/4'],
		['{a} + {b}', { a: '-3', b: '-4' }, '-3 + (-4)'],
		['5 - {a}', { a: '-1/2' }, '5 - (-1/2)'],
		['5 = {a}', { a: '-5' }, '5 = -5'],
		['{a} × 2', { a: '3/4' }, '3/4 × 2'],
		['{a}^2', { a: '-3' }, '(-3)^2'],
		['{a}^2', { a: '2/3' }, '(2/3)^2'],
		['{a}^{n}', { a: '2', n: '5' }, '2^5'],
		['{a}/{b}', { a: '-1', b: '2' }, '(-1)/2'],
		['{a}/{b}', { a: '1/2', b: '3' }, '(1/2)/3'],
		['_{a}', { a: '5' }, '□5'],
		['{a} cm', { a: '5' }, '5 cm'],
		['{a}%', { a: '25' }, '25%'],
		['({a} + {c})', { a: '1' }, '(1 + {c})']
	])('fills %s', (source, values, text) => {
		const parsed = parseMath(source);
		const numbers = new Map(Object.entries(values).map(([name, value]) => [name, read(value)]));
		expect(parsed.ok && write(fillSlots(parsed.value, numbers))).toBe(text);
	});
});

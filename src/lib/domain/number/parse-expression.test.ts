import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateCondition, evaluateNumber } from './evaluate';
import { parseExpression } from './parse-expression';
import { rational, type Rational } from './rational';
import { rationalToText } from './rational-text';

const VARIABLES: ReadonlyMap<string, Rational> = new Map([
	['a', rational(3)],
	['b', rational(4)],
	['n1', rational(-7, 2)]
]);

function valueOf(text: string): string {
	const parsed = parseExpression(text);
	if (!parsed.ok) return `${parsed.error.message.key} at ${parsed.error.position}`;
	const value = evaluateNumber(parsed.value, VARIABLES);
	return value.ok ? rationalToText(value.value) : value.error.key;
}

function truthOf(text: string): boolean | string {
	const parsed = parseExpression(text);
	if (!parsed.ok) return `${parsed.error.message.key} at ${parsed.error.position}`;
	const value = evaluateCondition(parsed.value, VARIABLES);
	return value.ok ? value.value : value.error.key;
}

describe('a numeric expression', () => {
	it.each([
		['2 + 3 * 4', '14'],
		['(2 + 3) × 4', '20'],
		['10 - 4 - 3', '3'],
		['24 / 4 / 2', '3'],
		['24 ÷ 4 : 2', '3'],
		['2^3^2', '512'],
		['-2^2', '-4'],
		['(-2)^2', '4'],
		['2^-1', '1/2'],
		['0.1 + 0.2', '3/10'],
		['a*b + 1', '13'],
		['a/b', '3/4'],
		['25% * 80', '20'],
		['gcd(12, 18, 8)', '2'],
		['lcm(a, b)', '12'],
		['min(a, b, 1/2)', '1/2'],
		['max(a, n1)', '3'],
		['abs(n1)', '7/2'],
		['floor(n1)', '-4'],
		['round(5/2)', '3'],
		['round(-5/2)', '-3'],
		['round(7/3)', '2'],
		['mod(7, 3)', '1'],
		['mod(-7, 3)', '2'],
		['mod(7/2, 1)', '1/2'],
		['--3', '3']
	])('%s is %s', (text, value) => expect(valueOf(text)).toBe(value));

	it.each([
		['1/0', 'engine.divideByZero'],
		['0^-1', 'engine.divideByZero'],
		['mod(1, 0)', 'engine.divideByZero'],
		['gcd(1/2, 3)', 'engine.evaluateNotWhole'],
		['9^9^9', 'engine.evaluateTooBig'],
		['2^(1/2)', 'engine.evaluateTooBig'],
		['c + 1', 'engine.evaluateUnknown'],
		['a < b', 'engine.evaluateNotANumber'],
		['true', 'engine.evaluateNotANumber']
	])('%s fails with %s', (text, key) => expect(valueOf(text)).toBe(key));

	it.each([
		['', 'engine.expressionUnfinished at 0'],
		['2 +', 'engine.expressionUnfinished at 3'],
		['(2', 'engine.expressionUnfinished at 2'],
		['2 3', 'engine.expressionUnexpected at 2'],
		['2 + )', 'engine.expressionUnexpected at 4'],
		['2 $ 3', 'engine.expressionUnexpected at 2'],
		['a b', 'engine.expressionUnexpected at 2'],
		['sin(2)', 'engine.expressionUnexpected at 0'],
		['gcd(2)', 'engine.expressionArguments at 0'],
		['abs(1, 2)', 'engine.expressionArguments at 0'],
		['gcd', 'engine.expressionUnfinished at 3'],
		['and', 'engine.expressionUnexpected at 0'],
		['1 < 2 < 3', 'engine.expressionUnexpected at 6']
	])('%j is refused: %s', (text, error) => expect(valueOf(text)).toBe(error));

	it.each([
		['1'.repeat(500), 'engine.expressionTooLong at 0'],
		['1+'.repeat(600), 'engine.expressionTooLong at 1000'],
		['('.repeat(900), 'engine.expressionTooDeep at 41'],
		['-'.repeat(900), 'engine.expressionTooDeep at 41'],
		['2^'.repeat(450), 'engine.expressionTooDeep at 82'],
		['not '.repeat(200), 'engine.expressionTooDeep at 164'],
		['('.repeat(10_000), 'engine.expressionTooLong at 1000']
	])('is refused before it costs anything (case %#)', (text, error) => expect(valueOf(text)).toBe(error));

	it('refuses growing powers before they cost anything', () => {
		expect(valueOf('(99999^400)'.concat('*99999^400'.repeat(60)))).toBe('engine.evaluateTooBig');
	});

	it('evaluates a long chain', () => expect(valueOf(`1${'+1'.repeat(499)}`)).toBe('500'));
});

describe('a condition', () => {
	it.each([
		['a < b', true],
		['a >= b', false],
		['a = 3 and b != 4', false],
		['a == 3 or 1/0 = 1', true],
		['not a = b', true],
		['not (a < b or a > b)', false],
		['true', true],
		['false or 2 <= 2', true],
		['gcd(a, b) = 1 and a + 1 ≥ b', true],
		['a ≠ 3', false],
		['a', 'engine.evaluateNotACondition'],
		['1/0 = 1 or true', 'engine.divideByZero']
	])('%s is %s', (text, truth) => expect(truthOf(text)).toBe(truth));
});

describe('parseExpression', () => {
	const pieces = fc.constantFrom(
		...'0 1 25 0.5 a b ( ) + - * / × ÷ : ^ % , < = and or not gcd min'.split(' '),
		' ',
		'$'
	);

	it('never throws, and what it reads can be evaluated without a throw', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' '))
		);
		fc.assert(
			fc.property(texts, (text) => {
				const parsed = parseExpression(text);
				if (!parsed.ok) {
					expect(parsed.error.position).toBeLessThanOrEqual(text.length);
					return;
				}
				evaluateNumber(parsed.value, VARIABLES);
				evaluateCondition(parsed.value, VARIABLES);
			}),
			{ numRuns: 500 }
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addRational,
	compareRational,
	divideRational,
	equalRational,
	floorRational,
	greatestCommonDivisor,
	isWhole,
	multiplyRational,
	negateRational,
	powRational,
	rational,
	subtractRational
} from './rational';
import { decimalText, rationalFromText, rationalToText } from './rational-text';

const anyRational = fc
	.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
	.map(([top, bottom]) => rational(top, bottom));

describe('rational', () => {
	it('keeps lowest terms and a positive denominator', () => {
		expect(rational(6, -8)).toEqual({ numerator: -3n, denominator: 4n });
		expect(rational(0, -5)).toEqual({ numerator: 0n, denominator: 1n });
		fc.assert(
			fc.property(fc.bigInt(), fc.bigInt(), (top, bottom) => {
				fc.pre(bottom !== 0n);
				const value = rational(top, bottom);
				expect(value.denominator > 0n).toBe(true);
				expect(greatestCommonDivisor(value.numerator, value.denominator)).toBe(1n);
				expect(value.numerator * bottom).toBe(top * value.denominator);
			})
		);
	});

	it('refuses a zero denominator', () => expect(() => rational(1, 0)).toThrow(RangeError));

	it('is a field: operations undo each other and distribute', () => {
		fc.assert(
			fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
				expect(subtractRational(addRational(a, b), b)).toEqual(a);
				expect(multiplyRational(a, addRational(b, c))).toEqual(
					addRational(multiplyRational(a, b), multiplyRational(a, c))
				);
				if (b.numerator !== 0n) expect(divideRational(multiplyRational(a, b), b)).toEqual(a);
			})
		);
	});

	it('gives nothing for a division by zero', () => expect(divideRational(rational(1), rational(0))).toBeUndefined());

	it('orders like the numbers themselves', () => {
		fc.assert(
			fc.property(anyRational, anyRational, (a, b) => {
				const order = compareRational(a, b);
				expect(Math.sign(order)).toBe(Math.sign(Number(subtractRational(a, b).numerator)));
				expect(order === 0).toBe(equalRational(a, b));
			})
		);
	});

	it('has its floor just below it', () => {
		fc.assert(
			fc.property(anyRational, (value) => {
				const floor = floorRational(value);
				expect(isWhole(floor)).toBe(true);
				expect(compareRational(floor, value)).toBeLessThanOrEqual(0);
				expect(compareRational(value, addRational(floor, rational(1)))).toBeLessThan(0);
			})
		);
	});
});

describe('powRational', () => {
	it.each([
		['2', '10', '1024'],
		['2/3', '2', '4/9'],
		['2', '-2', '1/4'],
		['-1/2', '3', '-1/8'],
		['0', '0', '1'],
		['-1', '999', '-1']
	])('%s to the power %s is %s', (base, exponent, power) => {
		const [a, b] = [rationalFromText(base), rationalFromText(exponent)];
		expect(a && b && powRational(a, b)).toEqual(rationalFromText(power));
	});

	it.each([
		['0', '-1'],
		['4', '1/2'],
		['9', '387420489'],
		['1000000000', '1000']
	])('refuses %s to the power %s', (base, exponent) => {
		const [a, b] = [rationalFromText(base), rationalFromText(exponent)];
		expect(a && b && powRational(a, b)).toBeUndefined();
	});
});

describe('the text of a rational', () => {
	it('reads back what it wrote', () => {
		fc.assert(
			fc.property(anyRational, (value) => {
				expect(rationalFromText(rationalToText(value))).toEqual(value);
			})
		);
	});

	it.each(['', ' 1', '1/0', '1/-2', '1.', '.5', '1e3', '٣', '1/2/3', '9'.repeat(201)])('refuses %j', (text) =>
		expect(rationalFromText(text)).toBeUndefined()
	);

	it('writes exact decimals where they end', () => {
		expect(decimalText(rational(3, 4))).toBe('0.75');
		expect(decimalText(rational(-1, 20))).toBe('-0.05');
		expect(decimalText(rational(12))).toBe('12');
		expect(decimalText(rational(1, 3))).toBeUndefined();
		expect(decimalText(rational(1, 2n ** 61n))).toBeUndefined();
	});

	it('writes decimals that read back exactly', () => {
		fc.assert(
			fc.property(
				fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
				fc.integer({ min: 0, max: 12 }),
				(top, places) => {
					const value = rational(top, 10n ** BigInt(places));
					expect(rationalFromText(decimalText(value) ?? '')).toEqual(value);
					expect(decimalText(negateRational(value))?.replace('-', '')).toBe(decimalText(value)?.replace('-', ''));
				}
			)
		);
	});
});

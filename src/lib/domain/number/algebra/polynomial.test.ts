import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../rational';
import { rationalToText } from '../rational-text';
import {
	addPolynomials,
	constantOf,
	equalPolynomials,
	monomial,
	multiplyPolynomials,
	ONE,
	scalePolynomial,
	subtractPolynomials,
	type Polynomial
} from './polynomial';

const polynomials: fc.Arbitrary<Polynomial> = fc
	.array(
		fc.tuple(
			fc.constantFrom('', 'x', 'y', 'xx', 'xy'),
			fc.integer({ min: -9, max: 9 }),
			fc.integer({ min: 1, max: 4 })
		),
		{
			maxLength: 4
		}
	)
	.map((terms) =>
		terms.reduce<Polynomial>(
			(sum, [letters, top, bottom]) => addPolynomials(sum, monomial(rational(top, bottom), letters)),
			new Map()
		)
	);

function times(a: Polynomial, b: Polynomial): Polynomial {
	const product = multiplyPolynomials(a, b);
	if (!product) throw new Error('the product is too large');
	return product;
}

const show = (polynomial: Polynomial): readonly string[] =>
	[...polynomial].map(([letters, coefficient]) => rationalToText(coefficient) + letters).sort();

describe('polynomials', () => {
	it('multiplies every term by every term', () => {
		const sum = addPolynomials(monomial(rational(1), 'x'), monomial(rational(-3)));
		expect(show(times(sum, sum))).toEqual(['-6x', '1xx', '9']);
		expect(show(times(monomial(rational(2), 'xy'), monomial(rational(1, 4), 'xx')))).toEqual(['1/2xxxy']);
	});

	it('keeps no term that is 0', () => {
		const x = monomial(rational(1), 'x');
		expect(subtractPolynomials(x, x).size).toBe(0);
		expect(scalePolynomial(x, rational(0)).size).toBe(0);
		expect(monomial(rational(0), 'x').size).toBe(0);
	});

	it('tells constants from the rest', () => {
		expect(constantOf(new Map())).toEqual(rational(0));
		expect(constantOf(ONE)).toEqual(rational(1));
		expect(constantOf(monomial(rational(1), 'x'))).toBeUndefined();
	});

	it('obeys the laws of a ring', () => {
		fc.assert(
			fc.property(polynomials, polynomials, polynomials, (a, b, c) => {
				expect(equalPolynomials(times(a, b), times(b, a))).toBe(true);
				expect(equalPolynomials(times(times(a, b), c), times(a, times(b, c)))).toBe(true);
				expect(equalPolynomials(times(a, addPolynomials(b, c)), addPolynomials(times(a, b), times(a, c)))).toBe(true);
				expect(equalPolynomials(subtractPolynomials(addPolynomials(a, b), b), a)).toBe(true);
				expect(equalPolynomials(times(a, ONE), a)).toBe(true);
				expect(equalPolynomials(addPolynomials(a, ONE), a)).toBe(false);
			}),
			{ numRuns: 300 }
		);
	});

	it('refuses what grows beyond school', () => {
		const many: Polynomial = new Map(Array.from({ length: 20 }, (_, power) => ['x'.repeat(power), rational(1)]));
		expect(multiplyPolynomials(many, many)).toBeUndefined();
		const letters: Polynomial = new Map([...'abcdefghijklmnop'].map((letter) => [letter, rational(1)]));
		expect(multiplyPolynomials(letters, letters)).toBeUndefined();
		const high = monomial(rational(1), 'x'.repeat(20));
		expect(multiplyPolynomials(high, high)).toBeUndefined();
		const huge = monomial(rational(10n ** 300n));
		expect(multiplyPolynomials(huge, huge)).toBeUndefined();
	});
});

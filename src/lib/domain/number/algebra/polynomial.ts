import { addRational, bitLength, equalRational, multiplyRational, rational, type Rational } from '../rational';

/**
 * Coefficients by letters: 3x²y - 1 is { xxy: 3, '': -1 }. The letters of a key are in order; no coefficient is 0, so
 * equal polynomials have equal entries.
 */
export type Polynomial = ReadonlyMap<string, Rational>;

/** School stays far below; the limits keep a nasty text from costing memory. */
const HIGHEST_DEGREE = 24;
const MOST_TERMS = 200;
const MOST_BITS = 1_024;

export const ONE: Polynomial = new Map([['', rational(1)]]);

export function monomial(coefficient: Rational, letters = ''): Polynomial {
	return new Map(coefficient.numerator === 0n ? [] : [[letters, coefficient]]);
}

export function addPolynomials(a: Polynomial, b: Polynomial): Polynomial {
	const sum = new Map(a);
	for (const [letters, coefficient] of b) addTerm(sum, letters, coefficient);
	return sum;
}

export function subtractPolynomials(a: Polynomial, b: Polynomial): Polynomial {
	return addPolynomials(a, scalePolynomial(b, rational(-1)));
}

export function scalePolynomial(polynomial: Polynomial, factor: Rational): Polynomial {
	return new Map(
		[...polynomial].flatMap(([letters, coefficient]) => [...monomial(multiplyRational(coefficient, factor), letters)])
	);
}

/** Undefined where the product grows beyond anything in school. */
export function multiplyPolynomials(a: Polynomial, b: Polynomial): Polynomial | undefined {
	if (a.size * b.size > MOST_TERMS) return undefined;
	const product = new Map<string, Rational>();
	for (const [first, left] of a) {
		for (const [second, right] of b) {
			const coefficient = multiplyRational(left, right);
			const letters = joinLetters(first, second);
			if (letters.length > HIGHEST_DEGREE || bitLength(coefficient) > MOST_BITS) return undefined;
			addTerm(product, letters, coefficient);
		}
	}
	return product;
}

export function equalPolynomials(a: Polynomial, b: Polynomial): boolean {
	return a.size === b.size && [...a].every(([letters, left]) => equalRational(left, coefficientOf(b, letters)));
}

/** 0 where there is no such term. */
export function coefficientOf(polynomial: Polynomial, letters: string): Rational {
	return polynomial.get(letters) ?? rational(0);
}

/** The value of a polynomial without letters, undefined of any other. */
export function constantOf(polynomial: Polynomial): Rational | undefined {
	const isConstant = [...polynomial.keys()].every((letters) => letters === '');
	return isConstant ? coefficientOf(polynomial, '') : undefined;
}

export function joinLetters(first: string, second: string): string {
	return [...(first + second)].sort().join('');
}

function addTerm(sum: Map<string, Rational>, letters: string, coefficient: Rational): void {
	const total = addRational(coefficientOf(sum, letters), coefficient);
	if (total.numerator === 0n) sum.delete(letters);
	else sum.set(letters, total);
}

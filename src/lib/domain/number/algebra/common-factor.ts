import type { Expression } from '../expression';
import { absRational, divideRational, greatestCommonDivisor, leastCommonMultiple, rational } from '../rational';
import { sumOf } from './sum-parts';
import { writeMonomial, type Monomial } from './write-monomial';

/**
 * The largest number and the most letters in every term: 2x of 4x² + 6x. What is left has whole numbers without a common
 * divisor, so the factor of x/2 + 1 is 1/2. Negative where the first term is, but 1 rather than -1.
 */
export function commonFactorOf(terms: readonly Monomial[]): Monomial {
	const sizes = terms.map(({ coefficient }) => absRational(coefficient));
	const top = sizes.reduce((divisor, { numerator }) => greatestCommonDivisor(divisor, numerator), 0n);
	const bottom = sizes.reduce((multiple, { denominator }) => leastCommonMultiple(multiple, denominator), 1n);
	const letters = terms.map((term) => term.letters).reduce(commonLetters);
	const isOne = top === bottom && letters === '';
	const isNegative = !isOne && (terms[0]?.coefficient.numerator ?? 0n) < 0n;
	return { coefficient: rational(isNegative ? -top : top, bottom), letters };
}

/** The terms, each divided by a factor that is in all of them. */
export function divideTerms(terms: readonly Monomial[], factor: Monomial): readonly Monomial[] {
	return terms.map(({ coefficient, letters }) => ({
		coefficient: divideRational(coefficient, factor.coefficient) ?? rational(0),
		letters: removeLetters(letters, factor.letters)
	}));
}

export function sumOfTerms(terms: readonly Monomial[]): Expression {
	return sumOf(terms.map((term) => writeMonomial(term)));
}

function commonLetters(first: string, second: string): string {
	let rest = second;
	return [...first].filter((letter) => rest !== (rest = rest.replace(letter, ''))).join('');
}

function removeLetters(letters: string, gone: string): string {
	return [...gone].reduce((rest, letter) => rest.replace(letter, ''), letters);
}

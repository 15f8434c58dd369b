import type { Expression, Operator } from '../expression';
import { absRational, isWhole, rational, type Rational } from '../rational';
import { decimalText, rationalToText } from '../rational-text';
import type { SignedPart } from './sum-parts';

/** A number times letters; the letters are in order, x²y is `xxy`. */
export interface Monomial {
	readonly coefficient: Rational;
	readonly letters: string;
}

export type NumberStyle = 'fractions' | 'decimals';

/** Longer decimals are written as fractions. */
const MOST_DECIMALS = 6;

/** `3x/4` rather than `3/4x`, which some read as 3 over 4x; `0.75x` where the line is in decimals. */
export function writeMonomial({ coefficient, letters }: Monomial, style: NumberStyle = 'fractions'): SignedPart {
	const isNegative = coefficient.numerator < 0n;
	const size = absRational(coefficient);
	const isUnbroken = isWhole(size) || (style === 'decimals' && decimalsOf(size) <= MOST_DECIMALS);
	const top = isUnbroken ? size : rational(size.numerator);
	const hasNumber = letters === '' || top.numerator !== top.denominator;
	const factors = [...(hasNumber ? [writeNumber(top)] : []), ...writeLetters(letters)];
	const product = factors.reduce(writeProduct);
	return { isNegative, part: isUnbroken ? product : operate(product, '/', writeNumber(rational(size.denominator))) };
}

/** A number as one piece: whole, decimal, or `1/3` where no decimal ends. Signs are better written by `sumOf`. */
export function writeNumber(value: Rational): Expression {
	return { kind: 'number', value, text: decimalText(value) ?? rationalToText(value) };
}

/** A product without a sign. */
export function writeProduct(left: Expression, right: Expression): Expression {
	return { kind: 'operation', operator: '×', implied: true, left, right };
}

export function operate(left: Expression, operator: Operator, right: Expression): Expression {
	return { kind: 'operation', operator, left, right };
}

/** A part over a line. */
export function isFraction(part: Expression): part is Extract<Expression, { kind: 'operation' }> {
	return part.kind === 'operation' && part.operator === '/';
}

/** `xxy` as x² and y. */
export function writeLetters(letters: string): readonly Expression[] {
	return (letters.match(/(.)\1*/gu) ?? []).map((same) => {
		const letter: Expression = { kind: 'variable', name: same.charAt(0) };
		return same.length === 1 ? letter : operate(letter, '^', writeNumber(rational(same.length)));
	});
}

function decimalsOf(value: Rational): number {
	return decimalText(value)?.split('.')[1]?.length ?? Infinity;
}

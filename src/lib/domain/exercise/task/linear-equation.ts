import type { Equation } from '../../number/algebra/algebra-line';
import { coefficientOf } from '../../number/algebra/polynomial';
import { polynomialOf } from '../../number/algebra/quotient';
import type { Expression } from '../../number/expression';
import type { Rational } from '../../number/rational';

/** `ax + b = cx + d`. */
export interface LinearEquation {
	readonly a: Rational;
	readonly b: Rational;
	readonly c: Rational;
	readonly d: Rational;
}

/** The numbers of a linear equation, with the letter on the left: 20 = 3x + 2 is read as 3x + 2 = 20. */
export function linearEquation({ left, right }: Equation, unknown: string): LinearEquation | undefined {
	const [near, far] = [linearSide(left, unknown), linearSide(right, unknown)];
	if (!near || !far) return undefined;
	const isTurned = near.letters.numerator === 0n;
	const [first, second] = isTurned ? [far, near] : [near, far];
	return { a: first.letters, b: first.number, c: second.letters, d: second.number };
}

function linearSide(
	side: Expression,
	unknown: string
): { readonly letters: Rational; readonly number: Rational } | undefined {
	const polynomial = polynomialOf(side);
	if (!polynomial || [...polynomial.keys()].some((letters) => letters !== '' && letters !== unknown)) return undefined;
	return { letters: coefficientOf(polynomial, unknown), number: coefficientOf(polynomial, '') };
}

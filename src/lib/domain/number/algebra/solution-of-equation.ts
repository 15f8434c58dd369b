import { divideRational, equalRational, negateRational, type Rational } from '../rational';
import type { Equation } from './algebra-line';
import { coefficientOf, subtractPolynomials } from './polynomial';
import { polynomialOf } from './quotient';

/** Which numbers make an equation true. */
export type Solution =
	{ readonly kind: 'one'; readonly value: Rational } | { readonly kind: 'none' } | { readonly kind: 'every' };

/** Undefined where the equation is not linear in the unknown after collecting, or other letters stay. */
export function solutionOfEquation({ left, right }: Equation, unknown: string): Solution | undefined {
	const [first, second] = [polynomialOf(left), polynomialOf(right)];
	const difference = first && second && subtractPolynomials(first, second);
	if (!difference || [...difference.keys()].some((letters) => letters !== unknown && letters !== '')) return undefined;
	const constant = coefficientOf(difference, '');
	const value = divideRational(negateRational(constant), coefficientOf(difference, unknown));
	if (value) return { kind: 'one', value };
	return { kind: constant.numerator === 0n ? 'every' : 'none' };
}

/** Whether the same numbers make both equations true. Undefined where one of them is not linear. */
export function haveSameSolution(a: Equation, b: Equation, unknown: string): boolean | undefined {
	const [first, second] = [solutionOfEquation(a, unknown), solutionOfEquation(b, unknown)];
	if (!first || !second) return undefined;
	if (first.kind === 'one' && second.kind === 'one') return equalRational(first.value, second.value);
	return first.kind === second.kind;
}

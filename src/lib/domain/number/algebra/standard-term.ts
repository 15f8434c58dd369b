import type { Expression } from '../expression';
import { greatestCommonDivisor, isWhole, type Rational } from '../rational';
import { productOf } from './product';

/**
 * Whether a term is written as schools leave it: one number in front, in lowest terms and not 1, then each letter once.
 * `2x²`, `x/2`, `3x/4`, `3/4x`, `0.5x`, `2 × x` are; `2 × 3x`, `x × 2`, `1x`, `xx`, `6x/4`, `(3x)` are not.
 */
export function isStandardTerm(part: Expression): boolean {
	if (part.kind !== 'operation' || part.operator !== '/') return areStandardFactors(listFactors(part));
	const top = part.left.kind === 'group' ? part.left.inner : part.left;
	const bottom = part.right.kind === 'number' ? part.right.value : undefined;
	return isLowest(productOf(top)?.coefficient, bottom) && areStandardFactors(listFactors(top));
}

/** The factors of a product as they are written, from left to right. */
export function listFactors(part: Expression): readonly Expression[] {
	const isProduct = part.kind === 'operation' && part.operator === '×';
	return isProduct ? [...listFactors(part.left), ...listFactors(part.right)] : [part];
}

/** Numbers and letters without brackets, as `isStandardTerm` wants them. */
export function areStandardFactors(factors: readonly Expression[]): boolean {
	const [first, ...others] = factors;
	if (!first) return true;
	const value = readCoefficient(first);
	if (value && others.length === 0) return true;
	if (value && (value.numerator === 0n || value.numerator === value.denominator)) return false;
	const letters = (value ? others : factors).map(readLetter);
	return !letters.includes(undefined) && new Set(letters).size === letters.length;
}

/** A number, or a fraction of two whole numbers in lowest terms, with or without brackets. */
function readCoefficient(factor: Expression): Rational | undefined {
	if (factor.kind === 'number') return factor.value;
	const inner = factor.kind === 'group' ? factor.inner : factor;
	if (inner.kind !== 'operation' || inner.operator !== '/') return undefined;
	const { left, right } = inner;
	if (left.kind !== 'number' || right.kind !== 'number') return undefined;
	return isLowest(left.value, right.value) ? productOf(inner)?.coefficient : undefined;
}

function isLowest(top: Rational | undefined, bottom: Rational | undefined): boolean {
	if (!top || !bottom || !isWhole(top) || !isWhole(bottom) || bottom.numerator <= 1n) return false;
	return greatestCommonDivisor(top.numerator, bottom.numerator) === 1n;
}

/** A letter, alone or with an exponent of 2 or more. */
function readLetter(factor: Expression): string | undefined {
	if (factor.kind === 'variable') return factor.name;
	if (factor.kind !== 'operation' || factor.operator !== '^') return undefined;
	const { left, right } = factor;
	return left.kind === 'variable' && right.kind === 'number' && right.value.numerator > 1n ? left.name : undefined;
}

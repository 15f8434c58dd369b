import type { Expression } from '../expression';
import { greatestCommonDivisor, isWhole, type Rational } from '../rational';
import { productOf } from './product';
import { isFraction } from './write-monomial';

/**
 * Whether a term is written as schools leave it: one number in front, in lowest terms and not 1, then each letter once.
 * `2x²`, `x/2`, `3x/4`, `3/4x`, `0.5x`, `2 × x` are; `2 × 3x`, `x × 2`, `1x`, `xx`, `6x/4`, `(3x)` are not.
 */
export function isStandardTerm(part: Expression): boolean {
	if (!isFraction(part)) return areStandardFactors(listFactors(part));
	const top = withoutBrackets(part.left);
	return isLowest(top, part.right) && areStandardFactors(listFactors(top));
}

/** The factors of a product as they are written, from left to right. */
function listFactors(part: Expression): readonly Expression[] {
	const isProduct = part.kind === 'operation' && part.operator === '×';
	return isProduct ? [...listFactors(part.left), ...listFactors(part.right)] : [part];
}

function areStandardFactors(factors: readonly Expression[]): boolean {
	const [first, ...others] = factors;
	const value = first && readCoefficient(first);
	if (value && others.length === 0) return true;
	if (value && (value.numerator === 0n || value.numerator === value.denominator)) return false;
	const letters = (value ? others : factors).map(readLetter);
	return !letters.includes(undefined) && new Set(letters).size === letters.length;
}

/** A number, or a fraction of two numbers in lowest terms, with or without brackets. */
function readCoefficient(factor: Expression): Rational | undefined {
	if (factor.kind === 'number') return factor.value;
	const inner = withoutBrackets(factor);
	if (!isFraction(inner) || inner.left.kind !== 'number' || !isLowest(inner.left, inner.right)) return undefined;
	return productOf(inner)?.coefficient;
}

/** Whether nothing can be cancelled between the numbers of a top and a bottom. */
function isLowest(top: Expression, bottom: Expression): boolean {
	const [first, second] = [productOf(top)?.coefficient, productOf(bottom)?.coefficient];
	if (!first || !second || !isWhole(first) || !isWhole(second) || second.numerator <= 1n) return false;
	return greatestCommonDivisor(first.numerator, second.numerator) === 1n;
}

/** A letter, alone or with an exponent of 2 or more. */
function readLetter(factor: Expression): string | undefined {
	if (factor.kind === 'variable') return factor.name;
	if (factor.kind !== 'operation' || factor.operator !== '^') return undefined;
	const { left, right } = factor;
	return left.kind === 'variable' && right.kind === 'number' && right.value.numerator > 1n ? left.name : undefined;
}

function withoutBrackets(expression: Expression): Expression {
	return expression.kind === 'group' ? expression.inner : expression;
}

import { polynomialOf } from '../../number/algebra/quotient';
import { partsOf, sumOf, turnSign, type SignedPart } from '../../number/algebra/sum-parts';
import { operate, writeMonomial } from '../../number/algebra/write-monomial';
import type { Expression } from '../../number/expression';
import { changeExpression } from './change-expression';
import { defineAlgebraRule } from './define-algebra-rule';

/** A sum in brackets and what it is multiplied by: 3(x + 4) is 3 times x and 4. */
interface Bracket {
	readonly parts: readonly SignedPart[];
	readonly factor?: Expression;
}

function bracketOf(expression: Expression): Bracket | undefined {
	if (expression.kind === 'group') {
		const parts = partsOf(expression.inner);
		return parts.length > 1 ? { parts } : undefined;
	}
	if (expression.kind !== 'operation' || expression.operator !== '×') return undefined;
	const { left, right } = expression;
	const [factor, group] = right.kind === 'group' ? [left, right] : [right, left];
	const parts = group.kind === 'group' ? partsOf(group.inner) : [];
	// Two sums in brackets are another story.
	return parts.length > 1 && polynomialOf(factor)?.size === 1 ? { parts, factor } : undefined;
}

/** The product of two parts, as one term where it is one. */
function multiplyParts(one: SignedPart, other: SignedPart): SignedPart {
	const isNegative = one.isNegative !== other.isNegative;
	const part = operate(bracketed(one.part), '×', bracketed(other.part));
	const [only, ...others] = polynomialOf(part) ?? [];
	if (!only || others.length > 0) return { isNegative, part };
	const term = writeMonomial({ letters: only[0], coefficient: only[1] });
	return isNegative ? turnSign(term) : term;
}

function bracketed(inner: Expression): Expression {
	return { kind: 'group', inner };
}

function timesFactor(part: SignedPart, { factor }: Bracket): SignedPart {
	return factor ? multiplyParts({ isNegative: false, part: factor }, part) : part;
}

/** The two parts of each of two sums that are multiplied, or twice those of a sum that is squared. */
function twoSums(expression: Expression): readonly [readonly SignedPart[], readonly SignedPart[]] | undefined {
	if (expression.kind !== 'operation') return undefined;
	const { operator, left, right } = expression;
	const isSquare = operator === '^' && right.kind === 'number' && right.value.numerator === 2n;
	if (operator !== '×' && !isSquare) return undefined;
	const [first, second] = [partsInside(left), partsInside(isSquare ? left : right)];
	return first.length === 2 && second.length === 2 ? [first, second] : undefined;
}

function partsInside(expression: Expression): readonly SignedPart[] {
	return expression.kind === 'group' ? partsOf(expression.inner) : [];
}

export const bracketRules = [
	defineAlgebraRule({
		id: 'expands-only-the-first',
		sources: ['Ashlock'],
		frequency: 0.3,
		goal: 'expand',
		example: '2(x + 3)',
		think: (expression) =>
			changeExpression(expression, (part) => {
				const bracket = part.kind === 'operation' ? bracketOf(part) : undefined;
				const [first, ...others] = bracket?.parts ?? [];
				return bracket && first ? [bracketed(sumOf([timesFactor(first, bracket), ...others]))] : [];
			})
	}),
	defineAlgebraRule({
		id: 'minus-changes-only-the-first',
		sources: ['Linchevski & Herscovics 1996'],
		frequency: 0.3,
		goal: 'expand',
		example: '9 - (x + 1)',
		think: (expression) =>
			changeExpression(expression, (part) => {
				const isDifference = part.kind === 'operation' && part.operator === '-';
				const taken = part.kind === 'negate' ? part.inner : isDifference ? part.right : undefined;
				const bracket = taken && bracketOf(taken);
				const [first, ...others] = bracket?.parts.map((one) => timesFactor(one, bracket)) ?? [];
				if (!first) return [];
				return [bracketed(sumOf([...(isDifference ? partsOf(part.left) : []), turnSign(first), ...others]))];
			})
	}),
	defineAlgebraRule({
		id: 'squares-each-part',
		// The second way makes the signs differ, as in (z - 4)² = (z - 4)(z + 4).
		sources: ['MaE04'],
		frequency: 0.3,
		goal: 'expand',
		example: '(x + 1)^2',
		think: (expression) =>
			changeExpression(expression, (part) => {
				const [[a, b], [c, d]] = twoSums(part) ?? [[], []];
				if (!a || !b || !c || !d) return [];
				const [first, last] = [multiplyParts(a, c), multiplyParts(b, d)];
				const ways = b.isNegative && d.isNegative ? [last, turnSign(last)] : [last];
				return ways.map((way) => bracketed(sumOf([first, way])));
			})
	})
];

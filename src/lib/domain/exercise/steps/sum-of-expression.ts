import type { Expression } from '../../number/expression';
import { leafOf } from '../../number/leaf-of';
import type { Leaf, SumTree } from '../../number/sum-tree';

/**
 * An expression as a sum, with numbers for its letters. A negative number in place of a letter gets brackets, and so
 * does any number behind another: `2x` with 4 is `2 × 4`.
 * @throws RangeError for a letter without a number, and for what is no arithmetic: the parser let neither through.
 */
export function sumOfExpression(expression: Expression, numbers: ReadonlyMap<string, Leaf>): SumTree {
	switch (expression.kind) {
		case 'number':
			return leafOf(expression.value);
		case 'variable': {
			const leaf = numbers.get(expression.name);
			if (leaf) return leaf;
			break;
		}
		case 'group':
			return { kind: 'group', inner: sumOfExpression(expression.inner, numbers) };
		case 'negate':
			return { kind: 'negate', inner: sumOfExpression(expression.inner, numbers) };
		case 'operation': {
			const { operator } = expression;
			const [left, right] = [sumOfExpression(expression.left, numbers), sumOfExpression(expression.right, numbers)];
			if (operator !== '^') return { kind: 'operation', sign: operator, left, right };
			if (right.kind === 'leaf') return { kind: 'power', base: left, exponent: Number(right.value.numerator) };
			break;
		}
		default:
	}
	throw new RangeError(`${expression.kind} passed the reader of tasks`);
}

import { styleOf } from '../../number/algebra/walk-expression';
import type { Expression } from '../../number/expression';
import { absRational, equalRational, isWhole, rational, subtractRational, type Rational } from '../../number/rational';
import { decimalText } from '../../number/rational-text';
import { makeDecimal, makeFraction, type Leaf, type SumSign, type SumTree } from '../../number/sum-tree';
import type { Task, TaskKind } from './task';
import { linearEquation } from './linear-equation';

/** The kinds of task that come down to a sum, so that a wrong way of calculating shows in their answers. */
export const ARITHMETIC_KINDS = [
	'calculate',
	'columns',
	'substitute',
	'solve',
	'percent',
	'proportion',
	'rectangle'
] as const satisfies readonly TaskKind[];

/** The sum that a task comes down to, where it does: 13n + 196 = 391 comes to (391 - 196) ÷ 13. */
export function arithmeticOf(task: Task): SumTree | undefined {
	switch (task.kind) {
		case 'calculate':
			return task.sum;
		case 'columns': {
			const [first, ...others] = task.numbers.map(decimalLeaf);
			return first && others.reduce<SumTree>((left, right) => join(left, task.operator, right), first);
		}
		case 'substitute': {
			const { expression, letter, value } = task;
			return sumOfExpression(expression, { letter, value, leafOf: leafLike(expression) });
		}
		case 'solve': {
			const line = linearEquation(task.equation, task.unknown);
			const letters = line && subtractRational(line.a, line.c);
			if (!letters || letters.numerator === 0n) return undefined;
			const { b, d } = line;
			const leafOf = leafLike(task.equation.left, task.equation.right);
			const sign = b.numerator < 0n ? '+' : '-';
			const difference = b.numerator === 0n ? leafOf(d) : join(leafOf(d), sign, leafOf(absRational(b)));
			if (equalRational(letters, rational(1))) return difference;
			return join({ kind: 'group', inner: difference }, '÷', leafOf(letters));
		}
		case 'percent': {
			const { whole, part } = task;
			const rate = task.rate && makeDecimal(rational(task.rate.numerator, task.rate.denominator * 100n));
			if (rate && whole) return join(rate, '×', decimalLeaf(whole));
			if (rate && part) return join(decimalLeaf(part), '÷', rate);
			return part && whole && join(join(decimalLeaf(part), '×', decimalLeaf(rational(100))), '÷', decimalLeaf(whole));
		}
		case 'proportion':
			return join(join(decimalLeaf(task.second), '×', decimalLeaf(task.third)), '÷', decimalLeaf(task.first));
		case 'rectangle': {
			const [width, height] = [decimalLeaf(task.width), decimalLeaf(task.height)];
			if (task.ask === 'area') return join(width, '×', height);
			return join(decimalLeaf(rational(2)), '×', { kind: 'group', inner: join(width, '+', height) });
		}
		default:
			return undefined;
	}
}

function join(left: SumTree, sign: SumSign, right: SumTree): SumTree {
	return { kind: 'operation', sign, left, right };
}

/** Where the digits never end it is a fraction. */
function decimalLeaf(value: Rational): Leaf {
	return decimalText(value) === undefined ? fractionLeaf(value) : makeDecimal(value);
}

function fractionLeaf(value: Rational): Leaf {
	return isWhole(value) ? makeDecimal(value) : makeFraction(value.numerator, value.denominator);
}

/** Numbers are written as those of the task are. */
function leafLike(...expressions: readonly Expression[]): (value: Rational) => Leaf {
	return styleOf(...expressions) === 'decimals' ? decimalLeaf : fractionLeaf;
}

/** The letter's value stands in the letter's place, as in 2 × 4 + 3 for 2n + 3. */
function sumOfExpression(
	expression: Expression,
	at: { readonly letter: string; readonly value: Rational; readonly leafOf: (value: Rational) => Leaf }
): SumTree | undefined {
	switch (expression.kind) {
		case 'number':
			return at.leafOf(expression.value);
		case 'variable':
			return expression.name === at.letter ? at.leafOf(at.value) : undefined;
		case 'group':
		case 'negate': {
			const inner = sumOfExpression(expression.inner, at);
			return inner && { kind: expression.kind, inner };
		}
		case 'operation': {
			const [left, right] = [sumOfExpression(expression.left, at), sumOfExpression(expression.right, at)];
			if (!left || !right) return undefined;
			if (expression.operator !== '^') return join(left, expression.operator, right);
			const isExponent = right.kind === 'leaf' && isWhole(right.value) && right.value.numerator >= 0n;
			return isExponent ? { kind: 'power', base: left, exponent: Number(right.value.numerator) } : undefined;
		}
		default:
			return undefined;
	}
}

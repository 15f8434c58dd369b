import type { Expression } from '../expression';
import { isWhole, negateRational } from '../rational';
import { operate, writeNumber } from './write-monomial';

type Operation = Extract<Expression, { kind: 'operation' }>;

/** How firmly a part holds together on one line. What is looser than its place allows gets brackets. */
const [SUM, PRODUCT, UNIT, COEFFICIENT, POWER, ATOM] = [0, 1, 2, 3, 4, 5] as const;

/**
 * The expression with the brackets that one line of text needs, so that `readAlgebra` reads it as it is meant, and with
 * signs as schools write them: adding -3 is `- 3`. What was read stays as it is.
 */
export function withBrackets(expression: Expression): Expression {
	switch (expression.kind) {
		case 'number': {
			const { value } = expression;
			return value.numerator < 0n ? { kind: 'negate', inner: writeNumber(negateRational(value)) } : expression;
		}
		case 'group':
			return { kind: 'group', inner: withBrackets(expression.inner) };
		case 'negate':
			return { kind: 'negate', inner: bracket(expression.inner, PRODUCT) };
		case 'operation':
			return bracketOperands(expression);
		default:
			return expression;
	}
}

function bracketOperands({ left, operator, right, implied }: Operation): Expression {
	switch (operator) {
		case '+':
		case '-':
			return addOperands(withBrackets(left), operator, withBrackets(right));
		case '×':
			if (!implied || startsWithNumber(right)) return operate(bracket(left, PRODUCT), '×', bracket(right, UNIT));
			return { kind: 'operation', operator, implied, left: bracket(left, UNIT), right: bracket(right, POWER) };
		case '/':
			return operate(bracket(left, wouldJoin(left, right) ? POWER : PRODUCT), '/', bracket(right, POWER));
		case '^':
			return operate(bracket(left, ATOM), '^', bracket(right, ATOM));
		default:
			return operate(bracket(left, PRODUCT), operator, bracket(right, COEFFICIENT));
	}
}

function addOperands(left: Expression, operator: '+' | '-', right: Expression): Expression {
	if (operator === '+' && right.kind === 'negate') return operate(left, '-', right.inner);
	return operate(left, operator, bracket(right, PRODUCT));
}

function bracket(expression: Expression, least: number): Expression {
	const inner = withBrackets(expression);
	return firmnessOf(inner) < least ? { kind: 'group', inner } : inner;
}

function firmnessOf(expression: Expression): number {
	switch (expression.kind) {
		case 'negate':
			return SUM;
		case 'number':
			return /[ /]/u.test(expression.text) ? COEFFICIENT : ATOM;
		case 'operation': {
			const { left, operator, right, implied } = expression;
			if (operator === '+' || operator === '-') return SUM;
			if (operator === '^') return POWER;
			if (operator === '/' && isWholeNumber(left) && isWholeNumber(right)) return COEFFICIENT;
			return implied ? UNIT : PRODUCT;
		}
		default:
			return ATOM;
	}
}

/** (8 ÷ 3)/4 without brackets would be 8 ÷ 3/4, eight divided by three quarters. */
function wouldJoin(left: Expression, right: Expression): boolean {
	const isExplicit = left.kind === 'operation' && !left.implied && '×÷:'.includes(left.operator);
	return isExplicit && isWholeNumber(left.right) && isWholeNumber(right);
}

function startsWithNumber(expression: Expression): boolean {
	if (expression.kind === 'operation') return startsWithNumber(expression.left);
	return expression.kind === 'number';
}

function isWholeNumber(expression: Expression): boolean {
	return expression.kind === 'number' && isWhole(expression.value);
}

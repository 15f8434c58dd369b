import { message, type Message } from '../base/message';
import { fail, mapResult, succeed, type Result } from '../base/result';
import { callFunction } from './call-function';
import type { Expression, Operator } from './expression';
import { holds } from './holds';
import {
	addRational,
	bitLength,
	divideRational,
	multiplyRational,
	negateRational,
	powRational,
	rational,
	subtractRational,
	type Rational
} from './rational';

export type Variables = ReadonlyMap<string, Rational>;

/** Numbers of more bits (about 2,400 digits) are refused, so that no text can cost memory or time. */
const MOST_BITS = 8_192;

/** The exact value of a numeric expression. Fails for a missing variable, a division by zero or a huge number. */
export function evaluateNumber(expression: Expression, variables: Variables): Result<Rational, Message> {
	switch (expression.kind) {
		case 'number':
			return succeed(expression.value);
		case 'variable': {
			const value = variables.get(expression.name);
			return value === undefined ? fail(message('engine.evaluateUnknown', { name: expression.name })) : succeed(value);
		}
		case 'group':
			return evaluateNumber(expression.inner, variables);
		case 'negate':
			return mapResult(evaluateNumber(expression.inner, variables), negateRational);
		case 'percent':
			return mapResult(evaluateNumber(expression.inner, variables), (inner) =>
				multiplyRational(inner, rational(1, 100))
			);
		case 'operation':
			return withBoth(expression, variables, (left, right) => applyOperator(expression.operator, left, right));
		case 'call': {
			const values: Rational[] = [];
			for (const argument of expression.args) {
				const value = evaluateNumber(argument, variables);
				if (!value.ok) return value;
				values.push(value.value);
			}
			return callFunction(expression.name, values);
		}
		default:
			return fail(message('engine.evaluateNotANumber'));
	}
}

/** Whether a condition holds. Fails as `evaluateNumber` does, and for an expression that is a number. */
export function evaluateCondition(expression: Expression, variables: Variables): Result<boolean, Message> {
	switch (expression.kind) {
		case 'truth':
			return succeed(expression.value);
		case 'group':
			return evaluateCondition(expression.inner, variables);
		case 'not':
			return mapResult(evaluateCondition(expression.inner, variables), (inner) => !inner);
		case 'and':
		case 'or': {
			const left = evaluateCondition(expression.left, variables);
			if (!left.ok || left.value === (expression.kind === 'or')) return left;
			return evaluateCondition(expression.right, variables);
		}
		case 'comparison':
			return withBoth(expression, variables, (left, right) => succeed(holds(left, expression.operator, right)));
		default:
			return fail(message('engine.evaluateNotACondition'));
	}
}

/** One exact operation. Fails for a division by zero, and where the exponent or the result is too large. */
export function applyOperator(operator: Operator, left: Rational, right: Rational): Result<Rational, Message> {
	const value = calculate(operator, left, right);
	if (value !== undefined && bitLength(value) <= MOST_BITS) return succeed(value);
	const dividesByZero = right.numerator === 0n || (operator === '^' && left.numerator === 0n);
	return fail(message(value === undefined && dividesByZero ? 'engine.divideByZero' : 'engine.evaluateTooBig'));
}

function calculate(operator: Operator, left: Rational, right: Rational): Rational | undefined {
	switch (operator) {
		case '+':
			return addRational(left, right);
		case '-':
			return subtractRational(left, right);
		case '×':
			return multiplyRational(left, right);
		case '÷':
		case '/':
		case ':':
			return divideRational(left, right);
		case '^':
			return powRational(left, right);
	}
}

function withBoth<Value>(
	{ left, right }: { readonly left: Expression; readonly right: Expression },
	variables: Variables,
	join: (left: Rational, right: Rational) => Result<Value, Message>
): Result<Value, Message> {
	const first = evaluateNumber(left, variables);
	if (!first.ok) return first;
	const second = evaluateNumber(right, variables);
	return second.ok ? join(first.value, second.value) : second;
}

import type { Expression } from '../expression';
import { divideRational, rational, type Rational } from '../rational';
import {
	addPolynomials,
	constantOf,
	monomial,
	multiplyPolynomials,
	ONE,
	scalePolynomial,
	type Polynomial
} from './polynomial';

/** One polynomial over another. A bottom without letters is 1. */
export interface Quotient {
	readonly top: Polynomial;
	readonly bottom: Polynomial;
}

type Operation = Extract<Expression, { kind: 'operation' }>;

const LARGEST_EXPONENT = 24;

/** The polynomial an expression comes to. Undefined for anything else: a letter below a line, a function, a huge power. */
export function polynomialOf(expression: Expression): Polynomial | undefined {
	const quotient = quotientOf(expression);
	return quotient?.bottom === ONE ? quotient.top : undefined;
}

/** Undefined for functions and conditions, for a division by 0, and where it grows beyond anything in school. */
export function quotientOf(expression: Expression): Quotient | undefined {
	switch (expression.kind) {
		case 'number':
			return over(monomial(expression.value), ONE);
		case 'variable':
			return expression.name.length === 1 ? over(monomial(rational(1), expression.name), ONE) : undefined;
		case 'group':
			return quotientOf(expression.inner);
		case 'negate':
			return scale(quotientOf(expression.inner), rational(-1));
		case 'percent':
			return scale(quotientOf(expression.inner), rational(1, 100));
		case 'operation':
			return expression.operator === '^' ? raise(expression) : combine(expression);
		default:
			return undefined;
	}
}

function combine({ operator, left, right }: Operation): Quotient | undefined {
	const [a, b] = [quotientOf(left), quotientOf(right)];
	if (!a || !b) return undefined;
	switch (operator) {
		case '+':
			return add(a, b);
		case '-':
			return add(a, scale(b, rational(-1)));
		case '×':
			return multiply(a, b);
		default:
			return multiply(a, { top: b.bottom, bottom: b.top });
	}
}

function add(a: Quotient, b: Quotient | undefined): Quotient | undefined {
	if (!b) return undefined;
	if (a.bottom === b.bottom) return over(addPolynomials(a.top, b.top), a.bottom);
	const [left, right] = [multiplyPolynomials(a.top, b.bottom), multiplyPolynomials(b.top, a.bottom)];
	return over(left && right && addPolynomials(left, right), multiplyPolynomials(a.bottom, b.bottom));
}

function multiply(a: Quotient, b: Quotient): Quotient | undefined {
	return over(multiplyPolynomials(a.top, b.top), multiplyPolynomials(a.bottom, b.bottom));
}

function raise({ left, right }: Operation): Quotient | undefined {
	const [base, exponent] = [quotientOf(left), polynomialOf(right)];
	const value = exponent && constantOf(exponent);
	if (!base || value?.denominator !== 1n) return undefined;
	const times = Number(value.numerator);
	if (Math.abs(times) > LARGEST_EXPONENT) return undefined;
	const factor = times < 0 ? over(base.bottom, base.top) : base;
	let power = over(ONE, ONE);
	for (let count = Math.abs(times); count > 0; count--) power = power && factor && multiply(power, factor);
	return power;
}

function scale(quotient: Quotient | undefined, factor: Rational): Quotient | undefined {
	return quotient && { ...quotient, top: scalePolynomial(quotient.top, factor) };
}

/** Divides by a bottom without letters at once. */
function over(top: Polynomial | undefined, bottom: Polynomial | undefined): Quotient | undefined {
	const divisor = bottom && constantOf(bottom);
	if (!top || !bottom || !divisor) return top && bottom && { top, bottom };
	const factor = divideRational(rational(1), divisor);
	return factor && { top: scalePolynomial(top, factor), bottom: ONE };
}

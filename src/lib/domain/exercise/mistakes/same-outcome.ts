import type { AlgebraLine } from '../../number/algebra/algebra-line';
import { coefficientOf, constantOf, scalePolynomial, type Polynomial } from '../../number/algebra/polynomial';
import { quotientOf } from '../../number/algebra/quotient';
import { operate } from '../../number/algebra/write-monomial';
import { divideRational, rational, type Rational } from '../../number/rational';
import { rationalToText } from '../../number/rational-text';
import type { Outcome } from '../steps/worked-solution';

/**
 * Whether two answers say the same, exactly: equal values, equal polynomials, equations with the same solutions, the
 * same places. A number is also the equation that it alone solves, and a division that leaves nothing over.
 */
export function sameOutcome(first: Outcome, second: Outcome): boolean {
	const key = outcomeKey(first);
	return key !== undefined && key === outcomeKey(second);
}

/** A text that is the same for answers that say the same. Undefined for algebra beyond quotients of polynomials. */
export function outcomeKey(outcome: Outcome): string | undefined {
	switch (outcome.kind) {
		case 'number':
			return rationalToText(outcome.value);
		case 'remainder':
			return `${outcome.quotient}${outcome.remainder === 0n ? '' : ` r ${outcome.remainder}`}`;
		case 'places':
			return `at ${outcome.places.join()}`;
		case 'algebra':
			return lineKey(outcome.line);
	}
}

function lineKey(line: AlgebraLine): string | undefined {
	if (line.kind === 'expression') {
		const quotient = quotientOf(line.expression);
		if (!quotient) return undefined;
		const lead = leadOf(quotient.bottom);
		const [top, bottom] = [divideBy(quotient.top, lead), divideBy(quotient.bottom, lead)];
		const value = constantOf(bottom) && constantOf(top);
		return value ? rationalToText(value) : `${polynomialKey(top)} / ${polynomialKey(bottom)}`;
	}
	const { left, right } = line.equation;
	// Both sides on one, times what is below the line: what is left is 0 for the same numbers.
	const difference = quotientOf(operate(left, '-', right))?.top;
	return difference && equationKey(difference);
}

function equationKey(difference: Polynomial): string {
	const letters = [...difference.keys()].filter((name) => name !== '');
	const [only] = letters;
	if (letters.length === 1 && only?.length === 1) {
		const solution = divideRational(coefficientOf(difference, ''), coefficientOf(difference, only));
		return rationalToText(divideRational(solution ?? rational(0), rational(-1)) ?? rational(0));
	}
	return `${polynomialKey(divideBy(difference, leadOf(difference)))} = 0`;
}

/** The coefficient of the term that comes first by its letters; 1 where there is none. */
function leadOf(polynomial: Polynomial): Rational {
	const [first] = [...polynomial.keys()].sort().reverse();
	return first === undefined ? rational(1) : coefficientOf(polynomial, first);
}

function divideBy(polynomial: Polynomial, divisor: Rational): Polynomial {
	return scalePolynomial(polynomial, divideRational(rational(1), divisor) ?? rational(1));
}

function polynomialKey(polynomial: Polynomial): string {
	return [...polynomial]
		.map(([letters, coefficient]) => `${rationalToText(coefficient)}${letters}`)
		.sort()
		.join(' ');
}

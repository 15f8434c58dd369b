import { message } from '../../base/message';
import { mathOfWhole } from '../math-of';
import {
	absRational,
	compareRational,
	divideRational,
	isWhole,
	leastCommonMultiple,
	rational,
	type Rational
} from '../rational';
import type { Equation } from './algebra-line';
import { IDEA, type Move } from './algebra-step';
import { mathOfAlgebra } from './math-of-algebra';
import { multiplySides, takeFromSides } from './sides';
import { sumOf, type SignedPart } from './sum-parts';
import { findTerm, termsOf, type Term } from './terms';
import { lettersOf, styleOf } from './walk-expression';
import { isFraction, operate, writeMonomial, writeNumber, type NumberStyle } from './write-monomial';

type SolveMove = Move<Equation> | undefined;

/** Multiplies by the common denominator where two terms have one, or a bracket has one: x/2 + x/3 = 5, (x + 1)/2 = 3. */
export function clearDenominators(equation: Equation): SolveMove {
	if (styleOf(equation.left, equation.right) === 'decimals') return undefined;
	const broken = [...termsOf(equation.left), ...termsOf(equation.right)].filter(
		({ coefficient }) => !isWhole(coefficient)
	);
	const hasUnknown = broken.some(({ letters, brackets }) => letters !== '' || brackets.length > 0);
	const hasBracket = broken.some(({ brackets }) => brackets.length > 0);
	return hasUnknown && (broken.length > 1 || hasBracket) ? multiplyBoth(equation, broken) : undefined;
}

/** 7 = 2x + 3 turned round, so that the unknown is on the left; 4 = x may stay. */
export function swapSides({ left, right }: Equation): SolveMove {
	if (lettersOf(left).length > 0 || lettersOf(right).length === 0 || right.kind === 'variable') return undefined;
	return { after: { left: right, right: left }, reason: message('algebra.stepSwap'), effort: 1 };
}

/** Takes letters that are on both sides away, the smaller number of them, so that a positive number is left. */
export function takeLetters(equation: Equation): SolveMove {
	for (const right of termsOf(equation.right)) {
		const left = findTerm(equation.left, right.letters);
		if (!left || right.letters === '') continue;
		const order = compareRational(left.coefficient, right.coefficient);
		const smaller = order < 0 ? left : right;
		const letter = mathOfAlgebra(sumOf([writeMonomial({ ...smaller, coefficient: rational(1) })]));
		// Where none is left on either side, "so that x is on one side only" would be untrue.
		const aim = order === 0 ? '' : 'Letter';
		const key = smaller.written.isNegative ? `algebra.stepAdd${aim}` : `algebra.stepTake${aim}`;
		const reason = message(key, { term: mathOfAlgebra(smaller.written.part), letter });
		return { after: takeFromSides(equation, smaller), reason, effort: IDEA };
	}
	return undefined;
}

/** Takes the number beside the unknown away: 2x + 3 = 7 becomes 2x = 4. */
export function takeNumber(equation: Equation): SolveMove {
	const number = findTerm(equation.left, '');
	if (!number || lettersOf(equation.left).length === 0) return undefined;
	const after = takeFromSides(equation, number);
	const key = number.written.isNegative ? 'algebra.stepAddNumber' : 'algebra.stepTakeNumber';
	const values = { term: mathOfAlgebra(number.written.part), rest: mathOfAlgebra(after.left) };
	return { after, reason: message(key, values), effort: IDEA };
}

/** The last step: 3x = 12 becomes x = 4, 4x = 6 becomes x = 6/4; a fraction before x is multiplied away first. */
export function divideSides(equation: Equation): SolveMove {
	const [term, ...others] = termsOf(equation.left);
	if (!term || term.letters === '' || others.length > 0) return undefined;
	const style = styleOf(equation.left, equation.right);
	const divisor = term.coefficient;
	if (style === 'fractions' && !isWhole(divisor)) return multiplyBoth(equation, [term]);
	if (divisor.numerator === divisor.denominator) return undefined;

	const { part: left } = writeMonomial({ ...term, coefficient: rational(1) });
	const dividend = findTerm(equation.right, '')?.coefficient ?? rational(0);
	const right = writeQuotient(dividend, divisor, style);
	const isOpposite = divisor.numerator === -divisor.denominator;
	const values = { divisor: mathOfAlgebra(sumOf([writeMonomial({ coefficient: divisor, letters: '' }, style)])) };
	const reason = isOpposite
		? message('algebra.stepOpposite', { letter: mathOfAlgebra(left) })
		: message('algebra.stepDivide', { ...values, letter: mathOfAlgebra(left) });
	return { after: { left, right: sumOf([right]) }, reason, effort: IDEA };
}

/** Not yet in lowest terms where both are whole: that is a step of its own. */
function writeQuotient(dividend: Rational, divisor: Rational, style: NumberStyle): SignedPart {
	const quotient = divideRational(dividend, divisor) ?? rational(0);
	const written = writeMonomial({ coefficient: quotient, letters: '' }, style);
	const isBroken = isFraction(written.part) && isWhole(dividend) && isWhole(divisor);
	if (!isBroken) return written;
	const [top, bottom] = [dividend, divisor].map((value) => writeNumber(absRational(value)));
	return top && bottom ? { ...written, part: operate(top, '/', bottom) } : written;
}

function multiplyBoth(equation: Equation, broken: readonly Term[]): SolveMove {
	const factor = broken.reduce(
		(multiple, { coefficient }) => leastCommonMultiple(multiple, coefficient.denominator),
		1n
	);
	const reason = message('algebra.stepMultiplyBoth', { factor: mathOfWhole(factor) });
	return { after: multiplySides(equation, factor), reason, effort: IDEA };
}

import type { Expression } from '../expression';
import { multiplyRational, rational, subtractRational } from '../rational';
import type { Equation } from './algebra-line';
import { writeFactors } from './product';
import { openBracket, sumOf, type SignedPart } from './sum-parts';
import { termsOf, type Term } from './terms';
import { styleOf } from './walk-expression';
import { writeMonomial, type Monomial } from './write-monomial';

function changeSides({ left, right }: Equation, change: (side: Expression) => Expression): Equation {
	return { left: change(left), right: change(right) };
}

/** Takes what is on both sides away from both, and works the like terms out. */
export function takeFromSides(equation: Equation, { coefficient, letters }: Monomial): Equation {
	const style = styleOf(equation.left, equation.right);
	const takeFrom = (term: Term): readonly SignedPart[] => {
		if (term.letters !== letters) return [term.written];
		const rest = subtractRational(term.coefficient, coefficient);
		return rest.numerator === 0n ? [] : [writeMonomial({ coefficient: rest, letters }, style)];
	};
	return changeSides(equation, (side) => sumOf(termsOf(side).flatMap(takeFrom)));
}

/** Multiplies each part of both sides by a whole number; a bracket that nothing stands before is opened. */
export function multiplySides(equation: Equation, factor: bigint): Equation {
	return changeSides(equation, (side) =>
		sumOf(
			termsOf(side).flatMap((term) => {
				const product = { ...term, coefficient: multiplyRational(term.coefficient, rational(factor)) };
				return openBracket(writeFactors(product));
			})
		)
	);
}

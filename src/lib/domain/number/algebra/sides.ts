import type { Expression } from '../expression';
import { multiplyRational, rational, subtractRational } from '../rational';
import type { Equation } from './algebra-line';
import { writeFactors } from './product';
import { openBracket, sumOf } from './sum-parts';
import { termsOf } from './terms';
import { styleOf } from './walk-expression';
import { writeMonomial, type Monomial } from './write-monomial';

function changeSides({ left, right }: Equation, change: (side: Expression) => Expression): Equation {
	return { left: change(left), right: change(right) };
}

/** Takes the same away from both sides, and works the like terms out. */
export function takeFromSides(equation: Equation, { coefficient, letters }: Monomial): Equation {
	const style = styleOf(equation.left, equation.right);
	return changeSides(equation, (side) => {
		const terms = termsOf(side);
		const like = terms.find((term) => term.letters === letters);
		const rest = subtractRational(like?.coefficient ?? rational(0), coefficient);
		const changed = rest.numerator === 0n ? [] : [writeMonomial({ coefficient: rest, letters }, style)];
		const parts = terms.flatMap((term) => (term === like ? changed : [term.written]));
		return sumOf(like ? parts : [...parts, ...changed]);
	});
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

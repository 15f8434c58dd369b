import type { Expression } from '../expression';
import { multiplyRational, rational, subtractRational } from '../rational';
import type { Equation } from './algebra-line';
import { factorsOf, writeFactors, type Product } from './product';
import { partsOf, sumOf, type SignedPart } from './sum-parts';
import { styleOf } from './walk-expression';
import { writeMonomial, type Monomial } from './write-monomial';

/** A part of a side, as it is written and with what it is made of. */
export interface Term extends Product {
	readonly written: SignedPart;
}

export function termsOf(side: Expression): readonly Term[] {
	return partsOf(side).flatMap((written) => {
		const product = factorsOf(written);
		return product ? [{ ...product, written }] : [];
	});
}

export function changeSides({ left, right }: Equation, change: (side: Expression) => Expression): Equation {
	return { left: change(left), right: change(right) };
}

/** The term with these letters on a side whose like terms are together. */
export function findTerm(side: Expression, letters: string): Term | undefined {
	return termsOf(side).find((term) => term.letters === letters);
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
				const written = writeFactors(product);
				const isOpen = !written.isNegative && written.part.kind === 'group';
				return isOpen ? partsOf(written.part.inner) : [written];
			})
		)
	);
}

import type { Expression } from '../expression';
import { factorsOf, type Product } from './product';
import { partsOf, type SignedPart } from './sum-parts';

/** A part of a sum, as it is written and with what it is made of. */
export interface Term extends Product {
	readonly written: SignedPart;
}

/** For what `canBeTakenApart`. */
export function termsOf(sum: Expression): readonly Term[] {
	return partsOf(sum).flatMap((written) => {
		const product = factorsOf(written);
		return product ? [{ ...product, written }] : [];
	});
}

/** The term with these letters in a sum whose like terms are together. */
export function findTerm(sum: Expression, letters: string): Term | undefined {
	return termsOf(sum).find((term) => term.letters === letters);
}

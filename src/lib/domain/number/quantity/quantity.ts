import type { Rational } from '../rational';
import type { ReadNumber } from '../read-number';
import type { QuantityKind, Unit } from './unit';

export interface QuantityPart {
	readonly number: ReadNumber;
	readonly unit: Unit;
}

/** An amount as somebody wrote it: `2 m 35 cm` has two parts, from the larger unit to the smaller. */
export interface Quantity {
	readonly kind: QuantityKind;
	/** In base units; of money in its own currency. */
	readonly amount: Rational;
	readonly parts: readonly [QuantityPart, ...QuantityPart[]];
}

/** What was written where a quantity is asked for: perhaps only a number, with the unit left out. */
export type WrittenQuantity = Quantity | { readonly kind: 'number'; readonly number: ReadNumber };

import type { Rational } from '../rational';

/** What is measured. Litres and cubic metres measure the same. */
export type QuantityKind = 'length' | 'mass' | 'volume' | 'area' | 'time' | 'money';

export interface Unit {
	/** As it is printed: `cm`, `m²`, `KSh`. */
	readonly symbol: string;
	readonly kind: QuantityKind;
	/** How many base units it is worth: metres, grams, litres, square metres, seconds; of money always 1. */
	readonly size: Rational;
	/** The codes a sign of money may stand for: `Sh` is said in three countries. */
	readonly currencies?: readonly string[];
	/** Written before the number: `KSh 20`. */
	readonly isBefore?: boolean;
}

/** Whether amounts in the two units can be compared. Nobody knows the rate between two currencies. */
export function isSameKind(first: Unit, second: Unit): boolean {
	const { currencies } = second;
	if (first.kind !== second.kind) return false;
	return first.currencies === undefined || first.currencies.some((code) => currencies?.includes(code));
}

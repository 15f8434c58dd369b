import { isWhole, type Rational } from '../rational';
import { decimalText } from '../rational-text';
import { HIGHEST_PLACE, LOWEST_PLACE } from './place-name';

/** A number that columns can be drawn for. */
export interface ColumnNumber {
	/** Canonical, as it is written: `12.5`. */
	readonly text: string;
	/** How many digits stand behind the decimal sign. */
	readonly decimals: number;
	/** The same digits without the sign, as a whole number. */
	readonly whole: bigint;
}

/** Undefined below zero, where the digits never end, and for more digits than have names. */
export function toColumnNumber(value: Rational): ColumnNumber | undefined {
	const text = decimalText(value);
	if (text === undefined || value.numerator < 0n) return undefined;
	const decimals = isWhole(value) ? 0 : text.length - 1 - text.indexOf('.');
	if (decimals > -LOWEST_PLACE || text.length - (decimals && decimals + 1) > HIGHEST_PLACE) return undefined;
	return { text, decimals, whole: BigInt(text.replace('.', '')) };
}

/** All numbers, or undefined if one cannot be drawn. */
export function toColumnNumbers(values: readonly Rational[]): readonly ColumnNumber[] | undefined {
	const numbers = values.map(toColumnNumber);
	return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** The digits from the ones up. */
export function digitsOf(whole: bigint): readonly number[] {
	return `${whole}`.split('').reverse().map(Number);
}

/** The digit at a place, 0 for the ones; undefined where the number has none. */
export function digitAt({ whole, decimals }: ColumnNumber, place: number): number | undefined {
	// 0.05 keeps its zeros, though they are lost in the whole number 5.
	return digitsOf(whole)[place + decimals] ?? (place <= 0 && place >= -decimals ? 0 : undefined);
}

/** The zeros, with a decimal sign if need be, that bring a number to so many decimals. */
export function paddingOf({ decimals }: Pick<ColumnNumber, 'decimals'>, wanted: number): string {
	return (decimals === 0 && wanted > 0 ? '.' : '') + '0'.repeat(wanted - decimals);
}

import { absRational, multiplyRational, rational, subtractRational, type Rational } from './rational';
import { decimalText, rationalToText } from './rational-text';
import type { DecimalSign } from './read-decimal';
import type { ReadNumber } from './read-number';

/** A percent with more digits than this is clearer as a fraction of a hundred. */
const LONGEST_PERCENT = 20;

/** The number in canonical text, as the country writes decimals. `readNumber` reads the same number in the same form. */
export function printNumber(number: ReadNumber, { decimalSign }: { readonly decimalSign: DecimalSign }): string {
	const size = absRational(number.value);
	const text = (number.value.numerator < 0n ? '-' : '') + printSize(number, size);
	return decimalSign === 'comma' ? text.replace('.', ',') : text;
}

function printSize({ form, written, places = 0, power }: ReadNumber, size: Rational): string {
	const top = written && written.numerator < 0n ? -written.numerator : written?.numerator;
	const bottom = written?.denominator ?? 1n;
	switch (form) {
		case 'whole':
			return `${size.numerator}`;
		case 'decimal':
			return printDecimal(size, places);
		case 'fraction':
			return `${top}/${bottom}`;
		case 'mixed':
			return `${rationalToText(subtractRational(size, rational(top ?? 0n, bottom)))} ${printMixedTop(top ?? 0n, bottom)}/${bottom}`;
		case 'ratio':
			return `${top}:${bottom}`;
		case 'percent':
			return `${printHundredfold(multiplyRational(size, rational(100)))}%`;
		case 'power':
			return power ? `${decimalText(power.base)}^${power.exponent}` : rationalToText(size);
	}
}

/** `1 250/3` would be 1,250 thirds; one zero more tells them apart. */
function printMixedTop(top: bigint, bottom: bigint): string {
	return top >= bottom && `${top}`.length === 3 ? `0${top}` : `${top}`;
}

/** With as many places as were typed: 1.50 stays 1.50. */
export function printDecimal(size: Rational, places: number): string {
	const digits = `${(size.numerator * 10n ** BigInt(places)) / size.denominator}`.padStart(places + 1, '0');
	return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function printHundredfold(value: Rational): string {
	const decimal = decimalText(value);
	return decimal === undefined || decimal.length > LONGEST_PERCENT ? rationalToText(value) : decimal;
}

import { rational, type Rational } from './rational';

/** Longer texts are not numbers that anybody wrote. */
const LONGEST_TEXT = 200;
/** Exact decimals with more digits than this are of no use to a reader. */
const MOST_DECIMALS = 60;

/** `3/4`, `-2`: for storing and for tests. `rationalFromText` reads it back. */
export function rationalToText(value: Rational): string {
	return value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
}

/** Reads `-2`, `3/4` or `0.75` in ASCII; undefined for anything else, and for a zero below the line. */
export function rationalFromText(text: string): Rational | undefined {
	if (text.length > LONGEST_TEXT) return undefined;
	const match = /^(-?\d+)(?:\/(\d+)|\.(\d+))?$/.exec(text);
	if (!match) return undefined;
	const [, top = '', bottom, decimals] = match;
	if (decimals !== undefined) return rational(BigInt(top + decimals), 10n ** BigInt(decimals.length));
	const denominator = BigInt(bottom ?? 1);
	return denominator === 0n ? undefined : rational(BigInt(top), denominator);
}

/** The exact decimal text with `.` as sign and no needless zeros; undefined where the digits never end. */
export function decimalText(value: Rational): string | undefined {
	let scale = 1n;
	let places = 0;
	while (scale % value.denominator !== 0n) {
		if (places === MOST_DECIMALS) return undefined;
		scale *= 10n;
		places++;
	}
	const scaled = value.numerator * (scale / value.denominator);
	const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
	const sign = scaled < 0n ? '-' : '';
	return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

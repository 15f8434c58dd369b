import type { Rational } from '../../number/rational';
import { decimalText, rationalFromText, rationalToText } from '../../number/rational-text';

/** The values that come out when two digits next to each other change places: 21 for 12, 3/41 for 3/14. */
export function swapDigits(value: Rational): readonly Rational[] {
	return changeText(value, (text) =>
		[...text.slice(1)].map((digit, at) => text.slice(0, at) + digit + text.charAt(at) + text.slice(at + 2))
	);
}

/** The values that come out when a digit is lost or written twice. */
export function loseOrDoubleDigits(value: Rational): readonly Rational[] {
	return changeText(value, (text) =>
		[...text].flatMap((digit, at) => [
			text.slice(0, at) + text.slice(at + 1),
			/\d/.test(digit) ? text.slice(0, at) + digit + text.slice(at) : ''
		])
	);
}

/** Works on the value as it may be written; what is no number then falls away. */
function changeText(value: Rational, change: (text: string) => readonly string[]): readonly Rational[] {
	const texts = [decimalText(value) ?? '', rationalToText(value)];
	return [...new Set(texts.flatMap(change))].map(rationalFromText).filter((read) => read !== undefined);
}

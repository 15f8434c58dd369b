/** Digits of every script as 0 to 9: `٣`, `۳` and `３` become `3`. Numerals without place value stay. */
export function writeAsciiDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit)));
}

/** Unicode keeps the ten digits of a script in a row, zero first; some rows follow each other without a gap. */
function valueOfDigit(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let zero = code;
	while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
	return (code - zero) % 10;
}

/** Longer than this and 2.2 times the English, a sentence probably breaks its button. */
const LONG = { letters: 30, ratio: 2.2 };

/** Whether a sentence is so much longer than the English that it may not fit. */
export function isTooLong(text: string, english: string): boolean {
	return text.length > LONG.letters && text.length > LONG.ratio * english.length;
}

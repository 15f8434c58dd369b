import type { Direction } from './languages';

/** Arabic, Hebrew and their neighbours: letters that make a browser turn the line round. */
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Mathematics and numbers run left to right everywhere; without an isolate Arabic text would swap `-` and `3`. */
export function isolateMath(text: string, direction: Direction): string {
	return direction === 'rtl' ? `\u2066${text}\u2069` : text;
}

/** A name, a typed number or other foreign words keep their own direction, and do not disturb the sentence around them. */
export function isolateWords(text: string, direction: Direction): string {
	const isForeign = direction === 'rtl' ? /[\p{L}\p{N}]/u.test(text) : RIGHT_TO_LEFT_LETTER.test(text);
	return isForeign ? `\u2068${text}\u2069` : text;
}

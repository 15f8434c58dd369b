import { writeAsciiDigits } from '../text/ascii-digits';

/** Marks that direct or join text and are not seen: they come along when a number is pasted. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/[\u2010-\u2015\u2212\ufe58\ufe63]/gu, '-'],
	[/[*\u00b7\u2217\u2219\u22c5\u2715\u2716\u2a2f]/gu, '×'],
	[/[\u2044\u2215]/gu, '/'],
	[/[\u2236\ufe55]/gu, ':'],
	[/[\u066a\ufe6a]/gu, '%'],
	[/\u060c/gu, ','],
	[/[\u2019\u02bc\u055a]/gu, "'"],
	[/\s/gu, ' ']
];

/**
 * One spelling for what keyboards offer in many: digits of every script become ASCII, ½ becomes ` 1/2`, ² becomes
 * `^2`, full-width signs and the many minus, times and division signs become one each. Arabic ٫ and ٬ stay, because
 * they say clearly which is which. Ethiopic numerals have no place value and stay too.
 */
export function writePlainly(text: string): string {
	const plain = writeAsciiDigits(text)
		.replace(UNSEEN, '')
		.replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replace(/[⁰¹²³⁴-⁹]+/gu, (raised) => `^${raised.normalize('NFKC')}`)
		.replace(/[¼-¾⅐-⅞↉]/gu, (sign) => ` ${sign.normalize('NFKC')}`);
	return SPELLINGS.reduce((changed, [signs, spelling]) => changed.replace(signs, spelling), plain);
}

/** Characters that are plain already, to be quick. */
const PLAIN = /^[\w .,/:%+-]$/u;

/** A text in plain spelling that still knows where each of its parts was typed. */
export interface TracedText {
	readonly plain: string;
	/** For each UTF-16 unit of `plain`, and for its end, the place in the text as typed. */
	readonly positions: readonly number[];
}

/** The text of `writePlainly` without spaces at its ends and never two in a row, traced back to what was typed. */
export function tracePlainly(text: string): TracedText {
	const positions: number[] = [];
	let plain = '';
	for (const { 0: piece, index } of text.matchAll(/[⁰¹²³⁴-⁹]+|./gsu)) {
		const spelled = PLAIN.test(piece) ? piece : writePlainly(piece);
		// The 3 of `x²3` does not belong to the exponent.
		const isCut = spelled.startsWith('^') && piece !== '^' && /^\p{Nd}/u.test(text.slice(index + piece.length));
		for (const unit of (isCut ? `${spelled} ` : spelled).split('')) {
			if (unit === ' ' && (plain === '' || plain.endsWith(' '))) continue;
			plain += unit;
			positions.push(index);
		}
	}
	plain = plain.trimEnd();
	return { plain, positions: [...positions.slice(0, plain.length), text.trimEnd().length] };
}

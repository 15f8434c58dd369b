import { writeAsciiDigits } from './ascii-digits';
import { foldEthiopic } from './fold-ethiopic';

/** Letters that many keyboards lack and that Unicode does not take apart into a letter and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map(
	Object.entries({ ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ŋ: 'ng', ɛ: 'e', ɔ: 'o', ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss' })
);
/** Stands for what tells such a letter from its plain one, so that it can be left out like any mark. */
const HOOK = '\u0322';
const ARABIC_LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' }));

/** Marks on Latin letters, and Arabic vowel signs and hamza marks. */
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/gu;
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Only makes an Arabic word longer. */
const TATWEEL = /\u0640/gu;
const APOSTROPHES = /['’‘ʼʻʹ`´＇]/gu;

/**
 * Folds a text for searching and for lenient comparison: words in lower case with one space between, without marks
 * (children type Yoruba, Igbo and Arabic without them), punctuation and apostrophes, with ASCII digits, and one sign
 * for letters that sound alike or are missing on keyboards. Folding twice changes nothing more.
 */
export function foldWords(text: string, language: string): string {
	return separateWords(spellOut(text, language).replace(MARKS, '').normalize('NFC'));
}

/**
 * Folds in the same way but keeps the marks, each behind its letter in Unicode's order: for words that differ in nothing
 * else, as `ọkọ` (husband) and `ọkọ̀` (vehicle).
 */
export function foldButMarks(text: string, language: string): string {
	return separateWords(spellOut(text, language));
}

/** How the marks of a word stand to those of the word that is meant. */
export type MarksWritten = 'same' | 'left-out' | 'other';

/** Compares two texts of `foldButMarks` that are the same without marks: `left-out` where all that are written are meant. */
export function compareMarks(written: string, meant: string): MarksWritten {
	if (written === meant) return 'same';
	let at = 0;
	for (const sign of written.split('')) {
		// A mark never stands for a letter, so a letter is sought behind all marks of the one before.
		while (at < meant.length && meant[at] !== sign && isMark(meant[at])) at++;
		if (meant[at] !== sign) return 'other';
		at++;
	}
	return 'left-out';
}

function isMark(sign: string | undefined): boolean {
	return sign !== undefined && sign.replace(MARKS, '') === '';
}

function spellOut(text: string, language: string): string {
	// French joins two words with an apostrophe; elsewhere it is part of one: ng'ombe, 'yar, don't.
	const apostrophe = language.split('-')[0] === 'fr' ? ' ' : '';
	const letters = text
		.replace(UNSEEN, '')
		.replace(APOSTROPHES, apostrophe)
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(APOSTROPHES, apostrophe)
		.replace(TATWEEL, '')
		.replace(/[ɓɗƙƴŋɛɔøœæß]/gu, (letter) => (LETTERS.get(letter) ?? letter) + HOOK)
		.replace(/[ٱىیکة]/gu, (letter) => ARABIC_LETTERS.get(letter) ?? letter);
	return foldEthiopic(writeAsciiDigits(letters));
}

/** `0.5` and `3/4` stay one word. */
function separateWords(folded: string): string {
	return folded
		.replace(/\u2044/gu, '/')
		.replace(/[,\u066b]/gu, '.')
		.replace(/[^\p{L}\p{M}\p{N}./]+/gu, ' ')
		.replace(/[./]/gu, (sign, place: number, text: string) =>
			isDigit(text[place - 1]) && isDigit(text[place + 1]) ? sign : ' '
		)
		.replace(/ +/gu, ' ')
		.trim();
}

function isDigit(letter: string | undefined): boolean {
	return letter !== undefined && letter >= '0' && letter <= '9';
}

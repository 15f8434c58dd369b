import { writeAsciiDigits } from './ascii-digits';
import { foldEthiopic } from './fold-ethiopic';

/** Letters that many keyboards lack and that do not come apart into a letter and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map(
	Object.entries({ ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ŋ: 'ng', ɛ: 'e', ɔ: 'o', ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss' })
);
const ARABIC_LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' }));

/** Marks on Latin letters, and Arabic vowel signs, hamza marks and tatweel. */
const MARKS = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/gu;
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const APOSTROPHES = /['’‘ʼʻʹ`´＇]/gu;

/**
 * Folds a text for searching and for lenient comparison: words in lower case with one space between, without marks
 * (children type Yoruba, Igbo and Arabic without them), punctuation and apostrophes, with ASCII digits, and one sign
 * for letters that sound alike or are missing on keyboards. Folding twice changes nothing more.
 */
export function foldWords(text: string, language: string): string {
	// French joins two words with an apostrophe; elsewhere it is part of one: ng'ombe, 'yar, don't.
	const apostrophe = language.split('-')[0] === 'fr' ? ' ' : '';
	const letters = text
		.replace(UNSEEN, '')
		.replace(APOSTROPHES, apostrophe)
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(APOSTROPHES, apostrophe)
		.replace(MARKS, '')
		.replace(/[ɓɗƙƴŋɛɔøœæß]/gu, (letter) => LETTERS.get(letter) ?? letter)
		.replace(/[ٱىیکة]/gu, (letter) => ARABIC_LETTERS.get(letter) ?? letter);
	return separateWords(foldEthiopic(writeAsciiDigits(letters)).normalize('NFC'));
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

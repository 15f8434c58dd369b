import type { CountryCode, LanguageTag } from '../base/ids';
import { number, object, optional, string, type Parsed, type Parser } from '../base/parser';
import { tidyLine } from '../text/tidy-text';
import { findPlaceFaults } from './places';
import { isTooLong } from './sentence-length';

/** A sentence of the interface as it stands in `locales/`, with the English that it was translated from. */
export interface WrittenSentence {
	readonly language: LanguageTag;
	/** Where one country says it differently, that country. */
	readonly country?: CountryCode;
	/** `area.name`, with its plural form: `home.steps_one`. */
	readonly key: string;
	readonly english: string;
	readonly text: string;
}

/** More than a day's work; the list is shared and deleted before it goes on. */
export const MOST_CORRECTIONS = 200;
/** Characters of a sentence, which is three times the longest there is, and of a remark. */
export const LONGEST_WORDING = 2_000;
export const WORDING_KEY = /^[a-z]+\.[a-z][A-Za-z0-9]*(_[a-z]+)?$/;
export const WORDING_LANGUAGE = /^[a-z]{2,3}$/;
export const WORDING_COUNTRY = /^[A-Z]{2}$/;

const wording = string({ minLength: 1, maxLength: LONGEST_WORDING });

export const parseWordCorrection = object({
	language: string({ pattern: WORDING_LANGUAGE }) as Parser<LanguageTag>,
	country: optional(string({ pattern: WORDING_COUNTRY }) as Parser<CountryCode>),
	key: string({ pattern: WORDING_KEY, maxLength: 120 }),
	english: wording,
	/** What stood there when it was corrected. */
	before: wording,
	after: wording,
	remark: optional(wording),
	/** Milliseconds since 1970. */
	at: number({ min: 0, max: 8.64e15 })
});

/** How somebody would say a sentence of the interface (`WrittenSentence`). */
export type WordCorrection = Parsed<typeof parseWordCorrection>;

/** Signs that nobody sees and some messengers put in. Not those that Arabic needs to keep its direction. */
const UNSEEN = /[\p{Cs}\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060\ufeff\ufffd]/gu;

/** What was typed, as it is kept: one line in Unicode form NFC. */
export function tidyWording(text: string): string {
	return tidyLine(text.replace(UNSEEN, '')).normalize('NFC');
}

/** Whether two are about the same sentence. */
export function isSameSentence(one: SentenceName, other: SentenceName): boolean {
	return one.language === other.language && one.country === other.country && one.key === other.key;
}

type SentenceName = Pick<WordCorrection, 'language' | 'country' | 'key'>;

/** `same`: nothing is corrected. `places`: a `{{place}}` is lost, made up or broken. */
export type WordingProblem = 'empty' | 'same' | 'places' | 'long';

/** What keeps tidied words from standing for a sentence. A sentence that is long already may stay as long. */
export function findWordingProblem(sentence: WrittenSentence, after: string): WordingProblem | undefined {
	if (after === '') return 'empty';
	if (after === sentence.text) return 'same';
	const { missing, extra, hasBrokenBraces, hasMoreThanNames } = findPlaceFaults(sentence.key, after, sentence.english);
	if (missing.length + extra.length > 0 || hasBrokenBraces || hasMoreThanNames) return 'places';
	const isLonger = after.length > sentence.text.length;
	return after.length > LONGEST_WORDING || (isLonger && isTooLong(after, sentence.english)) ? 'long' : undefined;
}

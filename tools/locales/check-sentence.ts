import { findPlaceholders, withoutPlaceholders } from './placeholders';

export interface Sentence {
	readonly tag: string;
	/** Plural form, if it has any. */
	readonly form?: string | undefined;
	readonly text: string;
	/** The English sentence of the same form, else of the form `other`. */
	readonly english: string;
	readonly sameInAll: readonly string[];
}

/** Forms that may say the number in words: "one step", "no steps", the Arabic dual. */
const FORMS_WITHOUT_DIGITS: readonly string[] = ['zero', 'one', 'two'];

/** Longer than this and 2.2 times the English, a sentence probably breaks its button. */
const LONG = { letters: 30, ratio: 2.2 };

function withoutNames(text: string, names: readonly string[]): string {
	const longestFirst = [...names].sort((left, right) => right.length - left.length);
	return longestFirst.reduce((rest, name) => rest.replaceAll(name, ' '), withoutPlaceholders(text));
}

function scriptOf(tag: string): string {
	return new Intl.Locale(tag).maximize().script ?? 'Latn';
}

/** Letters of another script than the language's own. */
function findForeignLetters(text: string, tag: string): string[] {
	const own = new RegExp(`\\p{Script_Extensions=${scriptOf(tag)}}`, 'u');
	const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
	return words.filter((word) => [...word].some((letter) => /\p{L}/u.test(letter) && !own.test(letter)));
}

function checkPlaceholders({ text, english, form }: Sentence): string[] {
	const wanted = findPlaceholders(english);
	const found = findPlaceholders(text);
	const mayDrop = (name: string): boolean => name === 'count' && FORMS_WITHOUT_DIGITS.includes(form ?? '');
	const missing = wanted.filter((name) => !found.includes(name) && !mayDrop(name));
	const extra = found.filter((name) => !wanted.includes(name) && !(name === 'count' && form !== undefined));
	return [
		...missing.map((name) => `{{${name}}} is missing`),
		...extra.map((name) => `{{${name}}} is not in English`),
		...(/\{\{|\}\}/.test(withoutPlaceholders(text)) ? ['a place with broken braces'] : []),
		...(/\{\{[^}]*[^\w\s}][^}]*\}\}/.test(text) ? ['a place may hold only a name'] : [])
	];
}

/** What is wrong with one translated sentence; nothing if all is well. */
export function checkSentence(sentence: Sentence): string[] {
	const { tag, text, english, sameInAll } = sentence;
	if (text.trim() === '') return ['empty'];
	const rest = withoutNames(text, sameInAll);
	const isUntranslated = text === english && /\p{L}/u.test(rest);
	const foreign = isUntranslated ? [] : findForeignLetters(rest, tag);
	return [
		...(text !== text.trim() ? ['space at the start or end'] : []),
		...(text !== text.normalize('NFC') ? ['not in Unicode form NFC'] : []),
		...(isUntranslated ? ['still English'] : []),
		...(foreign.length > 0 ? [`letters of another script: ${foreign.join(' ')}`] : []),
		...checkPlaceholders(sentence)
	];
}

/** Whether a sentence is so much longer than the English that it may not fit. */
export function isTooLong(text: string, english: string): boolean {
	return text.length > LONG.letters && text.length > LONG.ratio * english.length;
}

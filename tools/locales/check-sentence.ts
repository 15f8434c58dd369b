import { findPlaceFaults, withoutPlaceholders } from '../../src/lib/domain/wording/places';

export interface Sentence {
	readonly tag: string;
	/** With its plural form, if it has any. */
	readonly key: string;
	readonly text: string;
	/** The English sentence of the same form, else of the form `other`. */
	readonly english: string;
	readonly sameInAll: readonly string[];
}

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

function checkPlaceholders({ key, text, english }: Sentence): string[] {
	const { missing, extra, hasBrokenBraces, hasMoreThanNames } = findPlaceFaults(key, text, english);
	return [
		...missing.map((name) => `{{${name}}} is missing`),
		...extra.map((name) => `{{${name}}} is not in English`),
		...(hasBrokenBraces ? ['a place with broken braces'] : []),
		...(hasMoreThanNames ? ['a place may hold only a name'] : [])
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

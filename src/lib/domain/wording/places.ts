import { splitKey } from './plural-forms';

/** The names in `{{name}}` places, sorted, each once. */
export function findPlaceholders(sentence: string): string[] {
	return [...new Set([...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

export function withoutPlaceholders(sentence: string): string {
	return sentence.replace(/\{\{[^}]*\}\}/g, ' ');
}

/** Words and whole places in turn, words first: `['of ', '{{count}}', '']`. */
export function splitAtPlaces(sentence: string): string[] {
	return sentence.split(/(\{\{\s*\w+\s*\}\})/);
}

/** Forms that may say the number in words: "one step", "no steps", the Arabic dual. */
const FORMS_WITHOUT_DIGITS: readonly string[] = ['zero', 'one', 'two'];

export interface PlaceFaults {
	/** Names of places that English has. */
	readonly missing: readonly string[];
	readonly extra: readonly string[];
	/** A place that is not closed, or not opened. */
	readonly hasBrokenBraces: boolean;
	/** A place with more in it than a name. */
	readonly hasMoreThanNames: boolean;
}

/** What is wrong with the places of a sentence. `key` tells its plural form: some forms may leave the number out. */
export function findPlaceFaults(key: string, text: string, english: string): PlaceFaults {
	const { form } = splitKey(key);
	const wanted = findPlaceholders(english);
	const found = findPlaceholders(text);
	const mayDrop = (name: string): boolean => name === 'count' && FORMS_WITHOUT_DIGITS.includes(form ?? '');
	return {
		missing: wanted.filter((name) => !found.includes(name) && !mayDrop(name)),
		extra: found.filter((name) => !wanted.includes(name) && !(name === 'count' && form !== undefined)),
		hasBrokenBraces: /\{\{|\}\}/.test(withoutPlaceholders(text)),
		hasMoreThanNames: /\{\{[^}]*[^\w\s}][^}]*\}\}/.test(text)
	};
}

import { foldWords } from './fold';

/** The folded words of a text, in order. Two texts that a reader would call the same give the same words. */
export function splitWords(text: string, language: string): string[] {
	return foldWords(text, language)
		.split(' ')
		.filter((word) => word !== '');
}

/** `splitWords` of one text for any number of languages; each of the two ways to split it is gone once. */
export type WordsIn = (language: string) => readonly string[];

export function splitOnce(text: string): WordsIn {
	let [french, others]: (readonly string[] | undefined)[] = [];
	return (language) =>
		language.split('-')[0] === 'fr' ? (french ??= splitWords(text, 'fr')) : (others ??= splitWords(text, language));
}

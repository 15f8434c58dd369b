import type { LanguageFiles } from './read-locales';
import type { Problem } from './problem';

/** The words of a list that a dictionary does not know. */
export type Speller = (words: readonly string[]) => readonly string[];

/** Places for values, mark-up, names of files and addresses: nothing of it is spelled. */
const NO_WORDS = /\{\{[^}]*\}\}|<[^>]*>|\S*\.(?:darasa|json|org|csv)\b\S*/gu;
const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;

/** The words of a sentence as a dictionary writes them: straight apostrophes, none at the ends. */
export function wordsToSpell(sentence: string): readonly string[] {
	const words = sentence.replace(NO_WORDS, ' ').match(WORD) ?? [];
	return words
		.map((word) => word.replaceAll('’', "'").replace(/^['-]+|['-]+$/gu, ''))
		.filter((word) => word.length > 1);
}

/** Every word of a language that neither the dictionary nor the list of accepted words knows, with the first sentence that has it. */
export function checkSpelling(
	tag: string,
	files: LanguageFiles,
	accepted: readonly string[],
	spell: Speller
): Problem[] {
	const places = new Map<string, string>();
	for (const [area, words] of Object.entries(files)) {
		for (const [key, sentence] of Object.entries(words)) {
			for (const word of wordsToSpell(sentence)) {
				if (!places.has(word)) places.set(word, `${tag}/${area}.json#${key}`);
			}
		}
	}
	const known = new Set(accepted.map((word) => word.toLowerCase()));
	return spell([...places.keys()])
		.filter((word) => !known.has(word.toLowerCase()))
		.map((word) => ({ where: places.get(word) ?? tag, what: `not in the dictionary: ${word}` }));
}

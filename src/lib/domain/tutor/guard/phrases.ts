import { foldWords } from '../../text/fold';

/**
 * Looks for whole words and phrases in a folded text. A `*` at the end of a word stands for any ending, so that one
 * entry serves "kill", "kills" and "killing". Lists name only what cannot be meant otherwise in a lesson.
 */
export function findPhrase(folded: string, phrases: readonly string[]): string | undefined {
	const text = ` ${folded} `;
	return phrases.find((phrase) => {
		const isOpen = phrase.endsWith('*');
		return text.includes(isOpen ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `);
	});
}

/** Phrases of a table, split at `|` and folded as the text will be. */
export function foldPhrases(table: string, language: string): readonly string[] {
	return table.split('|').map((phrase) => {
		const folded = foldWords(phrase, language);
		return phrase.endsWith('*') ? `${folded}*` : folded;
	});
}

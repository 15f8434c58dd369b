import { foldWords } from '../text/fold';
import type { WrittenSentence } from './word-correction';

/** A sentence with what it is found by. */
export interface FoundableSentence {
	readonly sentence: WrittenSentence;
	readonly folded: string;
}

/** Folding a thousand sentences takes a weak phone a moment, so it is done once, not with each letter that is typed. */
export function makeFoundable(sentences: readonly WrittenSentence[]): readonly FoundableSentence[] {
	return sentences.map((sentence) => ({
		sentence,
		folded: ` ${foldWords(sentence.text, sentence.language)} ${foldWords(sentence.english, 'en')}`
	}));
}

/** Sentences with all words that are asked for, or words that begin so, in either language; all without a word. */
export function findSentences(
	foundable: readonly FoundableSentence[],
	query: string,
	language: string
): readonly WrittenSentence[] {
	const words = foldWords(query, language).split(' ').filter(Boolean);
	return foundable
		.filter(({ folded }) => words.every((word) => folded.includes(` ${word}`)))
		.map(({ sentence }) => sentence);
}

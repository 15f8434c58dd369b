import type { LanguageTag } from '$lib/domain/base/ids';
import { splitWords, type WordsIn } from '$lib/domain/text/split-words';
import { LANGUAGES_WITH_STOP_WORDS, stopWordsOf } from './stop-words';

const folded = new Map<LanguageTag, ReadonlySet<string>>();

function wordsOf(language: LanguageTag): ReadonlySet<string> {
	const words = folded.get(language) ?? new Set(stopWordsOf(language).flatMap((word) => splitWords(word, language)));
	folded.set(language, words);
	return words;
}

/**
 * The language of a question, by its small words, which nobody borrows. The learner's own, where none has more of them:
 * a question of two words may have none at all.
 */
export function guessLanguage(question: WordsIn, own: LanguageTag): LanguageTag {
	const count = (language: LanguageTag): number => {
		const small = wordsOf(language);
		return new Set(question(language).filter((word) => small.has(word))).size;
	};
	let [best, most] = [own, count(own)];
	for (const language of LANGUAGES_WITH_STOP_WORDS) {
		const found = count(language);
		if (found > most) [best, most] = [language, found];
	}
	return best;
}

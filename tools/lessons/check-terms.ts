import type { Lesson } from '../../src/lib/domain/lesson/lesson';

/**
 * A tapped word says what it means in each of these, also where the lesson itself is not written in the learner's
 * language: who reads English as her third language looks the hard words up in her first.
 */
const CARD_LANGUAGES = ['en', 'sw', 'fr', 'pt', 'ar', 'ha', 'am', 'yo', 'zu', 'af', 'ig', 'xh'];

/** The terms of a lesson that lack the word or its meaning in a language. Sentences for the author. */
export function checkTerms({ id: lessonId, terms }: Lesson): readonly string[] {
	return terms.flatMap(({ id, words, meaning }) =>
		CARD_LANGUAGES.flatMap((tag) => [
			...((words[tag] ?? []).length > 0 ? [] : [`${lessonId}: the term ${id} has no word in ${tag}`]),
			...(meaning[tag] ? [] : [`${lessonId}: the term ${id} has no meaning in ${tag}`])
		])
	);
}

import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import type { Lesson, Term } from '$lib/domain/lesson/lesson';
import { passagesOf, wordsOfTerm, type Passage } from '$lib/domain/tutor/passage';

/** The part of a passage that the index reads; small enough to be copied to a worker. */
export interface SearchablePassage extends Pick<Passage, 'id' | 'language' | 'title' | 'text'> {
	/** Ways in which children ask for it. */
	readonly asked?: readonly string[];
	/** Missing for the meaning of a term, which is not about all that its lesson is about. */
	readonly lessonTitle?: string;
}

/** One idea with its words by language: the bridge from a question to a lesson in another language. */
export interface WordsOfTerm {
	readonly words: Readonly<Record<string, readonly string[]>>;
}

/** All that the index knows of one lesson. Adding it again replaces it. */
export interface SearchableLesson {
	readonly lessonId: LessonId;
	readonly passages: readonly SearchablePassage[];
	readonly terms: readonly WordsOfTerm[];
}

export interface FindOptions {
	/** The learner's language. Passages in English and in the language of the question are found too, and rank a little lower. */
	readonly language: LanguageTag;
	/** Others that she reads: that of her school. */
	readonly alsoReads?: readonly LanguageTag[];
	/** At most so many hits. */
	readonly limit: number;
}

/**
 * What the index needs of a lesson, for a learner of that language: the ways to ask in her language and in that of each
 * passage. Those in all others would cost a weak phone seconds, and say little more.
 */
export function makeSearchable(lesson: Lesson, language: LanguageTag): SearchableLesson {
	return {
		lessonId: lesson.id,
		passages: passagesOf(lesson).map((passage) => takeSearchable(passage, language)),
		terms: gatherTerms(lesson)
	};
}

function takeSearchable(passage: Passage, learners: LanguageTag): SearchablePassage {
	const { id, language, lessonTitle, title, text, asked = {}, termId } = passage;
	const ways = [...new Set([language, learners])].flatMap((tag) =>
		Object.hasOwn(asked, tag) ? (asked[tag] ?? []) : []
	);
	return {
		...{ id, language, title, text },
		...(ways.length > 0 ? { asked: ways } : {}),
		...(termId === undefined ? { lessonTitle } : {})
	};
}

/** The terms of a lesson with all their words. */
export function gatherTerms({ terms }: Pick<Lesson, 'terms'>): readonly WordsOfTerm[] {
	return terms.map(gatherWords);
}

function gatherWords(term: Term): WordsOfTerm {
	const tags = [...Object.keys(term.words), ...Object.keys(term.countryWords)];
	const languages = new Set(tags.map((tag) => tag.split('-')[0] as LanguageTag));
	return { words: Object.fromEntries([...languages].map((language) => [language, wordsOfTerm(term, language)])) };
}

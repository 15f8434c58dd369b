import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import type { Lesson, Term } from '$lib/domain/lesson/lesson';
import { passagesOf, wordsOfTerm, type Passage } from '$lib/domain/tutor/passage';

/** The part of a passage that the index reads; small enough to be copied to a worker. */
export interface SearchablePassage extends Pick<Passage, 'id' | 'language' | 'title' | 'text' | 'asked'> {
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
	/** The learner's language. Passages in others are found too, and rank a little lower. */
	readonly language: LanguageTag;
	/** At most so many hits. */
	readonly limit: number;
}

/** What the index needs of a lesson. */
export function makeSearchable(lesson: Lesson): SearchableLesson {
	return {
		lessonId: lesson.id,
		passages: passagesOf(lesson).map(takeSearchable),
		terms: lesson.terms.map(gatherWords)
	};
}

function takeSearchable({ id, language, lessonTitle, title, text, asked, termId }: Passage): SearchablePassage {
	return { id, language, title, text, ...(asked ? { asked } : {}), ...(termId === undefined ? { lessonTitle } : {}) };
}

function gatherWords(term: Term): WordsOfTerm {
	const tags = [...Object.keys(term.words), ...Object.keys(term.countryWords)];
	const languages = new Set(tags.map((tag) => tag.split('-')[0] as LanguageTag));
	return { words: Object.fromEntries([...languages].map((language) => [language, wordsOfTerm(term, language)])) };
}

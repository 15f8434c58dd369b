import type { LanguageTag, LessonId } from '$lib/domain/base/ids';
import type { Lesson, Term } from '$lib/domain/lesson/lesson';
import { passagesOf, wordsOfTerm, type Passage } from '$lib/domain/tutor/passage';

/** The part of a passage that the index reads; small enough to be copied to a worker. */
export type SearchablePassage = Pick<Passage, 'id' | 'language' | 'lessonTitle' | 'title' | 'text'>;

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
		passages: passagesOf(lesson).map(({ id, language, lessonTitle, title, text }) => ({
			id,
			language,
			lessonTitle,
			title,
			text
		})),
		terms: lesson.terms.map(gatherWords)
	};
}

function gatherWords(term: Term): WordsOfTerm {
	const tags = [...Object.keys(term.words), ...Object.keys(term.countryWords)];
	const languages = new Set(tags.map((tag) => tag.split('-')[0] as LanguageTag));
	return { words: Object.fromEntries([...languages].map((language) => [language, wordsOfTerm(term, language)])) };
}

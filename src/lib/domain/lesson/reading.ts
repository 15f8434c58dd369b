import type { LanguageTag, LessonId, MediaHash } from '../base/ids';
import type { Lesson } from './lesson';
import type { ByLanguage } from './rich-text';

/** What can be read aloud: a screen of a lesson, or a word that the lesson explains, in one language. */
export interface ReadingPlace {
	readonly lessonId: LessonId;
	readonly part: 'screen' | 'term';
	/** Of the screen or the term. */
	readonly partId: string;
	readonly language: LanguageTag;
}

/** Somebody reading it aloud. */
export interface Reading extends ReadingPlace {
	readonly media: MediaHash;
	readonly seconds: number;
	/** Of the pack that the lesson was in when it was read. */
	readonly packVersion: number;
}

/** More would not fit into a pack that travels by message. */
export const MOST_READINGS = 400;

/** The same text for the same place; no part of it can have a space. */
export function placeOf({ lessonId, part, partId, language }: ReadingPlace): string {
	return [part, lessonId, partId, language].join(' ');
}

/**
 * - `fits`: what is seen is what was read;
 * - `changed`: it is there, in another version of the pack;
 * - `gone`: the lesson has it no longer, or not in this language;
 * - `waiting`: the lesson is not on this phone.
 */
export type ReadingState = 'fits' | 'changed' | 'gone' | 'waiting';

/** What has become of the place that was read. */
export function stateOfReading(
	reading: Reading,
	here: { readonly lesson: Lesson; readonly packVersion: number } | undefined
): ReadingState {
	if (!here) return 'waiting';
	if (titleOfPlace(here.lesson, reading) === undefined) return 'gone';
	return here.packVersion === reading.packVersion ? 'fits' : 'changed';
}

/** What stands above the screen, or the word itself; undefined where the lesson does not have it in this language. */
export function titleOfPlace({ texts, terms }: Lesson, { part, partId, language }: ReadingPlace): string | undefined {
	if (part === 'screen') return textIn(texts, language)?.screens.find(({ id }) => id === partId)?.title;
	const term = terms.find(({ id }) => id === partId);
	return term && textIn(term.words, language)?.[0];
}

function textIn<Content>(texts: ByLanguage<Content>, language: LanguageTag): Content | undefined {
	return Object.hasOwn(texts, language) ? texts[language] : undefined;
}

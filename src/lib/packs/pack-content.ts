import type { LanguageTag, PackId } from '../domain/base/ids';
import type { Lesson, Skill, Term } from '../domain/lesson/lesson';
import type { MediaFile } from '../domain/lesson/media';
import type { Reading } from '../domain/lesson/reading';
import type { ByLanguage } from '../domain/lesson/rich-text';

/** Everything that a pack teaches. */
export interface PackContent {
	readonly id: PackId;
	readonly version: number;
	readonly title: ByLanguage<string>;
	readonly languages: readonly LanguageTag[];
	readonly skills: readonly Skill[];
	readonly terms: readonly Term[];
	/** In the order of the pack. */
	readonly lessons: readonly Lesson[];
	/** Somebody reading aloud, of lessons of any pack; a pack may have nothing else. */
	readonly readings?: readonly Reading[];
	/** Every image and recording that a lesson or a reading names, in the order of their hashes. */
	readonly media: readonly MediaFile[];
}

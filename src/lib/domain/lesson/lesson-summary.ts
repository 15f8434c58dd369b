import type { LessonId } from '../base/ids';
import type { GradeRange, Lesson, Skill, Subject } from './lesson';
import type { ByLanguage } from './rich-text';

/** What a list of lessons shows; enough to talk about a lesson without loading it. */
export interface LessonSummary {
	readonly id: LessonId;
	/** Place in the pack's order, from 1. */
	readonly position: number;
	readonly subject: Subject;
	readonly grades: GradeRange;
	readonly titles: ByLanguage<string>;
	readonly summaries: ByLanguage<string>;
	readonly skills: readonly Skill[];
}

/**
 * A lesson on its way into storage, as one block of bytes: to hand over and to store that costs a weak phone next to
 * nothing, to copy a hundred lessons with all their parts holds it up for seconds.
 */
export interface KeptLesson {
	readonly summary: LessonSummary;
	/** The whole lesson as JSON in UTF-8 (folded); or, if packed, its members as they lay in the pack, still compressed. */
	readonly content: Uint8Array<ArrayBuffer>;
	readonly isPacked?: true;
}

export function summariseLesson({ id, position, subject, grades, skills, texts }: Lesson): LessonSummary {
	return {
		id,
		position,
		subject,
		grades,
		titles: pickFromTexts(texts, 'title'),
		summaries: pickFromTexts(texts, 'summary'),
		skills
	};
}

function pickFromTexts(texts: Lesson['texts'], field: 'title' | 'summary'): ByLanguage<string> {
	return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, text[field]]));
}

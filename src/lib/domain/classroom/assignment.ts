import type { Branded, LessonId } from '../base/ids';
import {
	array,
	boolean,
	integer,
	object,
	oneOf,
	optional,
	record,
	string,
	type Parsed,
	type Parser
} from '../base/parser';

/** 16 hex digits, drawn by chance. */
export type GivenWorkId = Branded<'GivenWorkId'>;

/** What a teacher gives: so many exercises of each of these lessons; or so many of a review or a quiz. */
export type Assignment = Readonly<{
	id: GivenWorkId;
	/** The teacher's public key, hex. */
	teacherKey: string;
	/** What the teacher is called. */
	teacher: string;
	/** The class, the group or the learner it is for, as the teacher says it. */
	audience: string;
	lessonIds: readonly LessonId[];
	/**
	 * Of a lesson that is named here only these skills are asked for, as `shortId` has them: so they travel, and a phone
	 * that lacks the lesson can keep them.
	 */
	skills?: Readonly<Record<LessonId, readonly number[]>>;
	/** Exercises to answer in each lesson. */
	exercises: number;
	/** Whether hints may be opened. */
	withHints: boolean;
	/** Whether a language model may write for the learner while it is to be done. */
	withModel: boolean;
	/** What lessons are called that did not come with the app, where there was room for it on the way. */
	titles?: Readonly<Record<LessonId, string>>;
	/** Not only exercises of lessons: what is due for her, or a fixed quiz. Missing in work of older apps. */
	kind?: 'review' | 'quiz';
	/** Of a quiz: the same questions with other numbers for each learner. */
	isIndividual?: boolean;
	/** So many minutes of work in a lesson are enough, too. */
	minutes?: number;
	/** Her reviews come before this day, given as `dueDay` is. */
	examDay?: number;
	/** The last day for it, as days since 1970 by the calendar on the wall. */
	dueDay?: number;
}>;

export const MOST_LESSONS = 12;
/** In letters; a longer one is cut. */
export const MOST_TITLE = 60;
/** Of one lesson; none has nearly so many. */
export const MOST_SKILLS = 40;
export const MOST_EXERCISES = 50;
export const MOST_MINUTES = 300;
/** Until a teacher chooses. */
export const USUAL_EXERCISES = 10;
/** Day 65,535 is in the year 2149. */
export const MOST_DAY = 65_535;

const parseFields = object({
	id: string({ pattern: /^[0-9a-f]{16}$/ }),
	teacherKey: string({ pattern: /^[0-9a-f]{64}$/ }),
	teacher: string({ maxLength: 60 }),
	audience: string({ maxLength: 60 }),
	lessonIds: array(string({ minLength: 1, maxLength: 120 }), { maxLength: MOST_LESSONS }),
	skills: optional(
		record(array(integer({ min: 0, max: 65_535 }), { maxLength: MOST_SKILLS }), { maxLength: MOST_LESSONS })
	),
	titles: optional(record(string({ minLength: 1, maxLength: MOST_TITLE }), { maxLength: MOST_LESSONS })),
	exercises: integer({ min: 1, max: MOST_EXERCISES }),
	withHints: boolean,
	withModel: boolean,
	kind: optional(oneOf(['review', 'quiz'] as const)),
	isIndividual: optional(boolean),
	minutes: optional(integer({ min: 1, max: MOST_MINUTES })),
	examDay: optional(integer({ min: 0, max: MOST_DAY })),
	dueDay: optional(integer({ min: 0, max: MOST_DAY }))
});

/** Reads what storage or a letter holds. */
export const parseAssignment = parseFields as Parser<unknown> as Parser<Assignment>;

/** As storage keeps it. */
export function writeAssignment(assignment: Assignment): Parsed<typeof parseFields> {
	return { ...assignment };
}

import type { LessonId, ProfileId } from '../base/ids';
import { array, boolean, integer, number, object, record, string, type Parser } from '../base/parser';
import { MOST_MEMBERS } from './class-content';

/** Of each class. What is older has come back by then, or will not come back. */
export const MOST_SHEETS = 20;

/** What was printed for a class: enough to draw it again, and to enter the letters days later. */
export type PaperSheet = Readonly<{
	/** Within its class, from 1; a part of the code on the paper. */
	number: number;
	lessonId: LessonId;
	seed: string;
	/** How many questions were wanted. */
	count: number;
	/** Other questions for each learner. */
	isIndividual: boolean;
	/** Milliseconds since 1970. */
	printedAt: number;
	/** Who got one, in the order of the numbers on the paper. */
	profileIds: readonly ProfileId[];
	/** Tell whether the lesson still draws the same: one for all, or one for each learner. */
	marks: readonly string[];
	/** What is entered already: a letter for each question, `-` where there was none. */
	entered: Readonly<Record<ProfileId, string>>;
}>;

/** What was kept of a sheet. */
export const parsePaperSheet = object({
	number: integer({ min: 1, max: 1_000_000 }),
	lessonId: string({ minLength: 1, maxLength: 120 }),
	seed: string({ maxLength: 200 }),
	count: integer({ min: 1, max: 20 }),
	isIndividual: boolean,
	printedAt: number({ min: 0, max: 8.64e15 }),
	profileIds: array(string({ minLength: 1, maxLength: 120 }), { maxLength: MOST_MEMBERS }),
	marks: array(string({ maxLength: 20 }), { maxLength: MOST_MEMBERS }),
	entered: record(string({ pattern: /^[A-E-]{0,20}$/ }), { maxLength: MOST_MEMBERS })
}) as Parser<unknown> as Parser<PaperSheet>;

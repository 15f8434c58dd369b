import type { LessonId, SkillId } from '../base/ids';
import type { Attempt } from '../learning/attempt';
import type { ProgressBySkill } from '../learning/skill-progress';
import type { Assignment } from './assignment';
import { minutesOf } from './result-slip';
import { isOfWork, listAsked } from './work-scope';

export interface LessonLeft {
	readonly lessonId: LessonId;
	/** Exercises answered since it was given, at most as many as are wanted. */
	readonly done: number;
	readonly wanted: number;
	/** Minutes worked, where so many of them are enough. */
	readonly minutes?: { readonly done: number; readonly wanted: number };
	readonly isDone: boolean;
}

export interface WorkLeft {
	/** None where the work is no matter of lessons. */
	readonly lessons: readonly LessonLeft[];
	/** Of a review or a quiz: how far it is done as a whole. */
	readonly whole?: { readonly done: number; readonly wanted: number };
	readonly isDone: boolean;
}

export interface WorkDone {
	/** Attempts since the work was given, in any order. */
	readonly attempts: readonly Attempt[];
	readonly progress: ProgressBySkill;
	/** The skills of a lesson; none for a lesson that is not on this phone. */
	readonly skillsOf: (lessonId: LessonId) => readonly SkillId[];
}

/**
 * What is left of given work. A lesson is done when so many different exercises of it were answered, or she has worked on
 * it for as long as the teacher wants, or sooner when every
 * skill that it asks for is firm: nobody has to do what she can do already.
 */
export function countWorkLeft(given: Assignment, work: WorkDone): WorkLeft {
	const { exercises } = given;
	const own = work.attempts.filter((attempt) => isOfWork(given, attempt));
	if (given.kind !== undefined) return countWhole(own, exercises);
	const lessons = given.lessonIds.map((lessonId): LessonLeft => {
		const answered = own.filter((attempt) => attempt.lessonId === lessonId && attempt.outcome !== 'other-form');
		const done = Math.min(exercises, new Set(answered.map(({ seed }) => seed)).size);
		const skills = listAsked(given, lessonId, work.skillsOf(lessonId));
		const isFirm = skills.length > 0 && skills.every((id) => work.progress.get(id)?.mastered);
		const minutes = weighMinutes(
			given,
			own.filter((attempt) => attempt.lessonId === lessonId)
		);
		const isDone = isFirm || done >= exercises || (minutes !== undefined && minutes.done >= minutes.wanted);
		return { lessonId, done, wanted: exercises, ...(minutes ? { minutes } : {}), isDone };
	});
	return { lessons, isDone: lessons.every(({ isDone }) => isDone) };
}

function countWhole(own: readonly Attempt[], wanted: number): WorkLeft {
	const done = Math.min(wanted, new Set(own.map(({ seed }) => seed)).size);
	return { lessons: [], whole: { done, wanted }, isDone: done >= wanted };
}

function weighMinutes({ minutes }: Assignment, attempts: readonly Attempt[]): LessonLeft['minutes'] {
	return minutes === undefined ? undefined : { done: Math.min(minutes, minutesOf(attempts)), wanted: minutes };
}

import type { LessonId, SkillId } from '../base/ids';
import type { Attempt } from '../learning/attempt';
import type { ProgressBySkill } from '../learning/skill-progress';
import type { Assignment } from './assignment';
import { isOfWork, listAsked } from './work-scope';

export interface LessonLeft {
	readonly lessonId: LessonId;
	/** Exercises answered since it was given, at most as many as are wanted. */
	readonly done: number;
	readonly wanted: number;
	readonly isDone: boolean;
}

export interface WorkLeft {
	readonly lessons: readonly LessonLeft[];
	readonly isDone: boolean;
	/** The lesson to go on with; undefined when all is done. */
	readonly next?: LessonId;
}

export interface WorkDone {
	/** Attempts since the work was given, in any order. */
	readonly attempts: readonly Attempt[];
	readonly progress: ProgressBySkill;
	/** The skills of a lesson; none for a lesson that is not on this phone. */
	readonly skillsOf: (lessonId: LessonId) => readonly SkillId[];
}

/**
 * What is left of given work. A lesson is done when so many different exercises of it were answered, or sooner when every
 * skill that it asks for is firm: nobody has to do what she can do already.
 */
export function countWorkLeft(given: Assignment, work: WorkDone): WorkLeft {
	const { exercises } = given;
	const own = work.attempts.filter((attempt) => isOfWork(given, attempt));
	const lessons = given.lessonIds.map((lessonId): LessonLeft => {
		const answered = own.filter((attempt) => attempt.lessonId === lessonId && attempt.outcome !== 'other-form');
		const done = Math.min(exercises, new Set(answered.map(({ seed }) => seed)).size);
		const skills = listAsked(given, lessonId, work.skillsOf(lessonId));
		const isFirm = skills.length > 0 && skills.every((id) => work.progress.get(id)?.mastered);
		return { lessonId, done, wanted: exercises, isDone: isFirm || done >= exercises };
	});
	const next = lessons.find(({ isDone }) => !isDone)?.lessonId;
	return { lessons, isDone: next === undefined, ...(next === undefined ? {} : { next }) };
}

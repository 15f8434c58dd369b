import type { SkillId } from '../domain/base/ids';
import type { Skill } from '../domain/lesson/lesson';
import type { LessonSummary } from '../domain/lesson/lesson-summary';

/** What these lessons teach, in their order; a skill of two lessons stands where it comes first. */
export function listSkills(lessons: readonly LessonSummary[]): readonly Skill[] {
	const skills = lessons.flatMap((lesson) => lesson.skills);
	return [...new Map(skills.map((skill) => [skill.id, skill])).values()];
}

/** The first lesson that teaches a skill. */
export function findLessonOf(lessons: readonly LessonSummary[], skillId: SkillId): LessonSummary | undefined {
	return lessons.find(({ skills }) => skills.some(({ id }) => id === skillId));
}

/** Lessons of a grade and below; all where the grade is not known. */
export function listUpToGrade(lessons: readonly LessonSummary[], grade: number | undefined): readonly LessonSummary[] {
	return lessons.filter(({ grades }) => grade === undefined || grades.from <= grade);
}

/** The grades that lessons are for, lowest first. */
export function listGrades(lessons: readonly LessonSummary[]): readonly number[] {
	if (lessons.length === 0) return [];
	const first = Math.min(...lessons.map(({ grades }) => grades.from));
	const last = Math.max(...lessons.map(({ grades }) => grades.to));
	return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

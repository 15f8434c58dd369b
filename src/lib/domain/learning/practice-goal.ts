import type { SkillId } from '../base/ids';
import type { ProgressBySkill } from './skill-progress';

export interface LessonProgress {
	readonly masteredSkills: number;
	readonly totalSkills: number;
	/** 3 only when every skill is mastered, 1 at least when any is. */
	readonly stars: 0 | 1 | 2 | 3;
}

/** How far a learner is in a lesson, counted in mastered skills. */
export function lessonProgress(skills: readonly SkillId[], progress: ProgressBySkill): LessonProgress {
	const distinct = [...new Set(skills)];
	const masteredSkills = distinct.filter((skillId) => progress.get(skillId)?.mastered).length;
	return { masteredSkills, totalSkills: distinct.length, stars: countStars(masteredSkills, distinct.length) };
}

function countStars(mastered: number, total: number): LessonProgress['stars'] {
	if (mastered === 0) return 0;
	if (mastered === total) return 3;
	return 3 * mastered >= 2 * total ? 2 : 1;
}

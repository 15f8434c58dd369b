import type { ProfileId, SkillId } from '../domain/base/ids';
import type { ProgressBySkill } from '../domain/learning/skill-progress';
import { dueAt, type ReviewLimits } from '../domain/learning/recall';
import type { ReviewRow } from '../storage/tables';

export interface ReviewRowsQuestion {
	readonly profileId: ProfileId;
	readonly skills: Iterable<SkillId>;
	readonly limits: ReviewLimits;
	readonly now: number;
}

/** The rows that storage keeps for what a learner remembers. A skill that was never mastered has none. */
export function reviewRows(
	progress: ProgressBySkill,
	{ profileId, skills, limits, now }: ReviewRowsQuestion
): ReviewRow[] {
	return [...new Set(skills)].flatMap((skillId) => {
		const memory = progress.get(skillId)?.memory;
		if (!memory) return [];
		return [{ profileId, skillId, payload: { ...memory }, updatedAt: now, dueAt: dueAt(memory, limits) }];
	});
}

import type { SkillId } from '../base/ids';
import type { ProgressBySkill } from './skill-progress';
import { dueAt, recallAt, type ReviewLimits } from './recall';

export interface DueQuestion {
	readonly progress: ProgressBySkill;
	readonly limits?: ReviewLimits;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/**
 * The skills to review now, the one most likely forgotten first: that is the one most overdue for its stability, as
 * recall follows from their ratio.
 */
export function listDue({ progress, limits, now }: DueQuestion): readonly SkillId[] {
	return weakestFirst(progress, now, ({ memory }) => dueAt(memory, limits) <= now);
}

/** Every skill that was ever mastered, the one most likely forgotten first. */
export function listRemembered({ progress, now }: DueQuestion): readonly SkillId[] {
	return weakestFirst(progress, now, () => true);
}

/**
 * What a review asks for, the most pressing first: what is due, then what she once knew, then what she has begun. Nothing
 * for who has not practised yet.
 */
export function listForReview(question: DueQuestion): readonly SkillId[] {
	const begun = [...question.progress].flatMap(([skillId, { firstTries }]) => (firstTries.length > 0 ? [skillId] : []));
	return [...new Set([...listDue(question), ...listRemembered(question), ...begun.sort()])];
}

type Remembered = { readonly memory: Parameters<typeof dueAt>[0] };

function weakestFirst(
	progress: ProgressBySkill,
	now: number,
	fits: (skill: Remembered) => boolean
): readonly SkillId[] {
	return [...progress]
		.flatMap(([skillId, { memory }]) =>
			memory && fits({ memory }) ? [{ skillId, recall: recallAt(memory, now) }] : []
		)
		.sort((first, second) => first.recall - second.recall || (first.skillId < second.skillId ? -1 : 1))
		.map(({ skillId }) => skillId);
}

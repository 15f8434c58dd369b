import type { SkillId } from '../base/ids';
import { READY, TRACING } from './knowledge-tracing';
import type { SkillNode } from './next-scene';
import type { ProgressBySkill } from './skill-progress';

/**
 * So many skills are in work at once: enough to interleave them (Rohrer 2012), few enough that none is forgotten before
 * it is learnt.
 */
const IN_WORK = 3;

export interface SkillChoices {
	readonly skills: readonly SkillNode[];
	readonly progress: ProgressBySkill;
	/** Skills that there is something to ask for. */
	readonly askable: ReadonlySet<SkillId>;
}

/**
 * The skills to work on now, weakest first: within reach and not mastered. Those begun come before new ones, so that
 * work is finished; new ones come in the order they are taught.
 */
export function listToLearn({ skills, progress, askable }: SkillChoices): readonly SkillId[] {
	const waited = new Set(skills.map(({ id }) => id).filter((id) => askable.has(id)));
	const open = skills.filter(
		({ id, needs }) =>
			askable.has(id) &&
			!progress.get(id)?.mastered &&
			// What cannot be asked cannot be waited for.
			needs.every((need) => !waited.has(need) || knows(progress, need) >= READY)
	);
	const begun = open.filter(({ id }) => (progress.get(id)?.firstTries.length ?? 0) > 0);
	const strongestFirst = begun.sort((first, second) => knows(progress, second.id) - knows(progress, first.id));
	return [...strongestFirst, ...open.filter((skill) => !begun.includes(skill))]
		.slice(0, IN_WORK)
		.map(({ id }) => id)
		.sort((first, second) => knows(progress, first) - knows(progress, second));
}

/** The probability of knowing a skill, never met ones included. */
export function knows(progress: ProgressBySkill, skillId: SkillId): number {
	return progress.get(skillId)?.probability ?? TRACING.prior;
}

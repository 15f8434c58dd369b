import type { ProfileId } from '../domain/base/ids';
import type { Attempt } from '../domain/learning/attempt';
import { foldSkillProgress } from '../domain/learning/progress';
import type { ReviewLimits } from '../domain/learning/recall';
import type { Recount } from '../storage/recount';
import { reviewRows } from './review-rows';
import { skillRows } from './skill-rows';

export interface WorkOutQuestion {
	readonly profileId: ProfileId;
	readonly limits: ReviewLimits;
	readonly now: number;
}

/** All that is kept beside a learner's attempts, worked out from all of them. */
export function workOut(attempts: readonly Attempt[], question: WorkOutQuestion): Recount {
	const progress = foldSkillProgress(attempts);
	const common = { ...question, skills: [...progress.keys()] };
	return {
		mastery: skillRows(progress, common),
		reviews: reviewRows(progress, common),
		attemptCount: attempts.length
	};
}

import type { MisconceptionId, SkillId } from '../base/ids';
import { compareAttempts, isUnaidedFirstTry, type Attempt, type AttemptPlace } from './attempt';

/**
 * The rule a child can see: a skill is hers when 3 of her last 4 unaided first tries were right.
 * Kolibri's m of n (facts/teaching-and-peers.md); a hint or a shown solution does not count.
 */
export const MASTERY_RULE = { right: 3, outOf: 4 } as const;

export interface FirstTry extends AttemptPlace {
	readonly right: boolean;
}

export interface MisconceptionMet {
	readonly met: number;
	/** Milliseconds since 1970. */
	readonly lastAt: number;
}

export interface SkillProgress {
	/** The last unaided first tries, at most `MASTERY_RULE.outOf`, oldest first. */
	readonly firstTries: readonly boolean[];
	/** The same tries with their places, so that an attempt merged in late still finds its own. */
	readonly placedTries: readonly FirstTry[];
	readonly mastered: boolean;
	readonly misconceptions: ReadonlyMap<MisconceptionId, MisconceptionMet>;
}

export type ProgressBySkill = ReadonlyMap<SkillId, SkillProgress>;

const NOTHING_YET: SkillProgress = { firstTries: [], placedTries: [], mastered: false, misconceptions: new Map() };

/** Progress after one more attempt. The order of adding does not matter; adding one attempt twice does. */
export function addAttempt(progress: ProgressBySkill, attempt: Attempt): ProgressBySkill {
	const next = new Map(progress);
	for (const skillId of new Set(attempt.skills)) {
		next.set(skillId, addToSkill(next.get(skillId) ?? NOTHING_YET, attempt));
	}
	return next;
}

/** Progress from all attempts of one learner, in any order. */
export function foldSkillProgress(attempts: Iterable<Attempt>): ProgressBySkill {
	const progress = new Map<SkillId, SkillProgress>();
	for (const attempt of attempts) {
		for (const skillId of new Set(attempt.skills)) {
			progress.set(skillId, addToSkill(progress.get(skillId) ?? NOTHING_YET, attempt));
		}
	}
	return progress;
}

function addToSkill(skill: SkillProgress, attempt: Attempt): SkillProgress {
	const placedTries = isUnaidedFirstTry(attempt) ? addTry(skill.placedTries, attempt) : skill.placedTries;
	const firstTries = placedTries.map((placed) => placed.right);
	return {
		firstTries,
		placedTries,
		mastered: firstTries.filter(Boolean).length >= MASTERY_RULE.right,
		misconceptions: addMisconception(skill.misconceptions, attempt)
	};
}

function addTry(tries: readonly FirstTry[], attempt: Attempt): readonly FirstTry[] {
	const { at, deviceId, seq } = attempt;
	const placed: FirstTry = { at, deviceId, seq, right: attempt.outcome === 'right' };
	return [...tries, placed].sort(compareAttempts).slice(-MASTERY_RULE.outOf);
}

function addMisconception(
	known: SkillProgress['misconceptions'],
	{ misconceptionId, at }: Attempt
): SkillProgress['misconceptions'] {
	if (misconceptionId === undefined) return known;
	const before = known.get(misconceptionId);
	return new Map(known).set(misconceptionId, {
		met: (before?.met ?? 0) + 1,
		lastAt: Math.max(before?.lastAt ?? at, at)
	});
}

import type { MisconceptionId, SkillId } from '../base/ids';
import type { Knowledge } from './knowledge-tracing';
import type { SkillMemory } from './recall';

/**
 * What a child sees of a skill: her last four first tries without help (Kolibri's m of n). They are only what happened;
 * whether the skill is hers is said by the probability. The two agree closely where she writes her answers: three right
 * in a row always make it hers, two wrong in a row always take it back. Where she chooses, luck has to be ruled out, and
 * it takes one or two more.
 */
export const SHOWN_TRIES = 4;

export interface MisconceptionMet {
	readonly met: number;
	/** Milliseconds since 1970. */
	readonly lastAt: number;
}

export interface SkillProgress extends Knowledge {
	/** The last first tries without help, at most `SHOWN_TRIES`, oldest first. */
	readonly firstTries: readonly boolean[];
	/** The probability is at least 0.95 now. */
	readonly mastered: boolean;
	/** When it first was; it stays, whatever is forgotten later. */
	readonly masteredAt?: number;
	/** From the first mastery on. */
	readonly memory?: SkillMemory;
	readonly misconceptions: ReadonlyMap<MisconceptionId, MisconceptionMet>;
}

export type ProgressBySkill = ReadonlyMap<SkillId, SkillProgress>;

/** Skills that ever became hers. It only grows: what is forgotten is reviewed, not taken away. */
export function countEverMastered(progress: ProgressBySkill): number {
	return [...progress.values()].filter(({ masteredAt }) => masteredAt !== undefined).length;
}

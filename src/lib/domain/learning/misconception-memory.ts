import type { MisconceptionId } from '../base/ids';
import { compareAttempts, isNewOccasion, isOwnAnswer, isUnaidedFirstTry, type Attempt } from './attempt';

/** Items of one contrasting pair. */
export const PAIR = 2;

/** One misconception of one learner, from her attempts alone. Times are milliseconds since 1970. */
export interface MisconceptionMemory {
	/** Answers that showed it. */
	readonly met: number;
	readonly firstAt: number;
	readonly lastAt: number;
	/** Contrasting items done since it was last seen, by their seeds. */
	readonly contrasted: readonly string[];
	/** When the contrasting pair was done, if it was not seen since. */
	readonly treatedAt?: number;
	/** The first answer since it was last seen that speaks against it. */
	readonly doubtedAt?: number;
	/** When it was overcome, if it was not seen since. */
	readonly overcomeAt?: number;
	/** How often it came back after it had been overcome. */
	readonly returned: number;
}

export type MisconceptionMemories = ReadonlyMap<MisconceptionId, MisconceptionMemory>;

/** What is known of each misconception a learner has shown, from her attempts in any order; `before` was known earlier. */
export function foldMisconceptions(
	attempts: Iterable<Attempt>,
	before: MisconceptionMemories = new Map()
): MisconceptionMemories {
	let memories = before;
	for (const attempt of [...attempts].sort(compareAttempts)) memories = addToMisconceptions(memories, attempt);
	return memories;
}

/** The same after one more attempt, which must be later than all counted ones. */
export function addToMisconceptions(memories: MisconceptionMemories, attempt: Attempt): MisconceptionMemories {
	const { misconceptionId, couldShow = [] } = attempt;
	const cleared = couldShow.filter((id) => id !== misconceptionId && memories.has(id));
	if (misconceptionId === undefined && cleared.length === 0) return memories;
	const next = new Map(memories);
	if (misconceptionId !== undefined) next.set(misconceptionId, meet(memories.get(misconceptionId), attempt));
	for (const id of cleared) next.set(id, weaken(memories.get(id) as MisconceptionMemory, attempt));
	return next;
}

function meet(known: MisconceptionMemory | undefined, { at }: Attempt): MisconceptionMemory {
	return {
		met: (known?.met ?? 0) + 1,
		firstAt: known?.firstAt ?? at,
		lastAt: at,
		contrasted: [],
		returned: (known?.returned ?? 0) + (known?.overcomeAt === undefined ? 0 : 1)
	};
}

/**
 * Overcome: two right answers, alone and at the first try, to items where the misconception leads elsewhere, on two
 * occasions since it was last seen. One occasion is not enough: wrong procedures come and go from day to day ("bug
 * migration", VanLehn 1982), and what is relearnt to the same point in a second session lasts (Rawson & Dunlosky 2011).
 * Items of the contrasting pair and twins do not count, as their way has just been shown.
 */
function weaken(memory: MisconceptionMemory, attempt: Attempt): MisconceptionMemory {
	const { purpose, at, seed, outcome } = attempt;
	if (purpose === 'contrast') {
		const isDone = outcome === 'right' || outcome === 'shown';
		if (!isDone || memory.treatedAt !== undefined || memory.contrasted.includes(seed)) return memory;
		const contrasted = [...memory.contrasted, seed];
		return { ...memory, contrasted, ...(contrasted.length >= PAIR ? { treatedAt: at } : {}) };
	}
	if (purpose === 'twin' || !isOwnAnswer(attempt)) return memory;
	if (outcome !== 'right' || !isUnaidedFirstTry(attempt)) return memory;
	if (memory.doubtedAt === undefined) return { ...memory, doubtedAt: at };
	const isOvercome = memory.overcomeAt === undefined && isNewOccasion(memory.doubtedAt, at);
	return isOvercome ? { ...memory, overcomeAt: at } : memory;
}

/** The misconceptions overcome between two states, for what is said at the end of a session. */
export function listOvercome(before: MisconceptionMemories, after: MisconceptionMemories): readonly MisconceptionId[] {
	return [...after]
		.filter(([id, { overcomeAt }]) => overcomeAt !== undefined && before.get(id)?.overcomeAt !== overcomeAt)
		.map(([id]) => id);
}

/** How far she is with a misconception: met, being worked on, overcome, or back after it had been overcome. */
export type MisconceptionStage = 'met' | 'in-work' | 'overcome' | 'returned';

export function stageOf({ overcomeAt, returned, contrasted, doubtedAt }: MisconceptionMemory): MisconceptionStage {
	if (overcomeAt !== undefined) return 'overcome';
	if (returned > 0) return 'returned';
	return contrasted.length > 0 || doubtedAt !== undefined ? 'in-work' : 'met';
}

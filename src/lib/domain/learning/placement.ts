import type { SkillId } from '../base/ids';
import { message, type Message } from '../base/message';
import type { Level } from './follow-level';
import { inferKnowledge, TRACING, weighEvidence, type Evidence } from './knowledge-tracing';
import type { SkillNode } from './next-scene';
import { listAbove, listBelow } from './skills-around';

export const MOST_ITEMS = 12;
const LONGEST_MS = 5 * 60_000;

/** One answer where she writes it decides, a choice among four needs two. */
const KNOWS = 0.85;
const TO_LEARN = 0.2;
const MOST_PER_SKILL = 2;

/** Where somebody is in finding out where to begin. */
export interface PlacementState {
	/** What can be asked, in the order it is taught: the learner's grade and below. */
	readonly skills: readonly SkillNode[];
	/** Probability of knowing, where an answer has said anything. */
	readonly beliefs: ReadonlyMap<SkillId, number>;
	readonly asked: readonly SkillId[];
	/** Milliseconds since 1970. */
	readonly startedAt: number;
}

export function startPlacement(skills: readonly SkillNode[], startedAt: number): PlacementState {
	return { skills, beliefs: new Map(), asked: [], startedAt };
}

export interface PlacementItem {
	readonly skillId: SkillId;
	readonly level: Level;
}

/**
 * What to ask next, or undefined when enough is known, after 12 items or five minutes. The skill that halves what is
 * still open, whichever way the answer goes: who is right knows what it needs, who is wrong not yet what builds on it
 * (knowledge spaces, Falmagne et al. 1990). The second question on a skill is an easier one if the first was wrong.
 */
export function nextPlacementItem(state: PlacementState, now: number): PlacementItem | undefined {
	const { skills, beliefs, asked, startedAt } = state;
	if (asked.length >= MOST_ITEMS || now - startedAt >= LONGEST_MS) return undefined;
	const open = new Set(skills.map(({ id }) => id).filter((id) => isOpen(beliefs.get(id))));
	const halving = [...open]
		.filter((id) => asked.filter((other) => other === id).length < MOST_PER_SKILL)
		.map((skillId) => {
			const below = countIn(open, listBelow(skills, skillId));
			const above = countIn(open, listAbove(skills, skillId));
			return { skillId, worst: Math.min(below, above), sum: below + above };
		})
		.sort((first, second) => second.worst - first.worst || second.sum - first.sum);
	const skillId = halving[0]?.skillId;
	if (skillId === undefined) return undefined;
	const isSecond = asked.includes(skillId);
	return { skillId, level: isSecond && (beliefs.get(skillId) ?? 0) < TRACING.placementPrior ? 1 : 2 };
}

function isOpen(belief: number = TRACING.placementPrior): boolean {
	return belief < KNOWS && belief > TO_LEARN;
}

function countIn(open: ReadonlySet<SkillId>, skillIds: ReadonlySet<SkillId>): number {
	return [...skillIds].filter((id) => open.has(id)).length;
}

/** The skills that an answer also tells about, for `Attempt.bearsOn`. */
export function listBearing(skills: readonly SkillNode[], skillId: SkillId, right: boolean): readonly SkillId[] {
	return [...(right ? listBelow(skills, skillId) : listAbove(skills, skillId))];
}

/** The state after a first try without help. Folding the attempts comes to the same probabilities (progress.ts). */
export function answerPlacement(
	state: PlacementState,
	{ skillId, ...evidence }: Evidence & { readonly skillId: SkillId }
): PlacementState {
	const { right } = evidence;
	const beliefs = new Map(state.beliefs);
	const probability = weighEvidence(beliefs.get(skillId) ?? TRACING.placementPrior, evidence);
	beliefs.set(skillId, probability);
	for (const other of listBearing(state.skills, skillId, right)) {
		const before = { probability: beliefs.get(other) ?? TRACING.prior };
		beliefs.set(other, inferKnowledge(before, { right, probability }).probability);
	}
	return { ...state, beliefs, asked: [...state.asked, skillId] };
}

export type PlacementVerdict = 'knows' | 'to-learn' | 'unknown';

export interface Placement {
	readonly verdicts: ReadonlyMap<SkillId, PlacementVerdict>;
	/** Where tracing begins; a skill of which nothing was found out is not among them. */
	readonly priors: ReadonlyMap<SkillId, number>;
	/** The first skill to work on; undefined when all are known. */
	readonly start?: SkillId;
	readonly words: Message;
}

/** What was found out, and where to begin: the first skill to learn whose needs are all known. */
export function finishPlacement({ skills, beliefs }: PlacementState, nameOf: (skillId: SkillId) => string): Placement {
	const verdicts = new Map(skills.map(({ id }) => [id, judge(beliefs.get(id))]));
	const isKnown = (id: SkillId): boolean => !verdicts.has(id) || verdicts.get(id) === 'knows';
	const within = skills.filter(({ id, needs }) => !isKnown(id) && needs.every(isKnown));
	// One that she showed she does not know, rather than one of which nothing was found out.
	const start = (within.find(({ id }) => verdicts.get(id) === 'to-learn') ?? within[0])?.id;
	const count = [...verdicts.values()].filter((verdict) => verdict === 'knows').length;
	if (start === undefined) return { verdicts, priors: beliefs, words: message('learning.placedAbove') };
	const skill = nameOf(start);
	const words = count === 0 ? message('learning.placedStart', { skill }) : message('learning.placed', { count, skill });
	return { verdicts, priors: beliefs, start, words };
}

function judge(belief: number | undefined): PlacementVerdict {
	if (belief === undefined || isOpen(belief)) return 'unknown';
	return belief >= KNOWS ? 'knows' : 'to-learn';
}

import type { SkillId } from '../base/ids';
import { compareAttempts, isOwnAnswer, isUnaidedFirstTry, type Attempt } from './attempt';
import { inferKnowledge, TRACING, traceKnowledge, type Knowledge } from './knowledge-tracing';
import type { SkillMemory } from './recall';
import { rateAttempt, remember } from './review';
import { SHOWN_TRIES, type ProgressBySkill, type SkillProgress } from './skill-progress';

/** Progress from all attempts of one learner, in any order: every phone that has them comes to the same. */
export function foldSkillProgress(attempts: Iterable<Attempt>): ProgressBySkill {
	const progress = new Map<SkillId, SkillProgress>();
	for (const attempt of [...attempts].sort(compareAttempts)) addInto(progress, attempt);
	return progress;
}

/** Progress after one more attempt, which must be later than all counted ones; otherwise fold anew. */
export function addAttempt(progress: ProgressBySkill, attempt: Attempt): ProgressBySkill {
	const next = new Map(progress);
	addInto(next, attempt);
	return next;
}

/** The skills whose progress an attempt may change. */
export function listTouched({ skills, bearsOn = [] }: Pick<Attempt, 'skills' | 'bearsOn'>): readonly SkillId[] {
	return [...new Set([...skills, ...bearsOn])];
}

function addInto(progress: Map<SkillId, SkillProgress>, attempt: Attempt): void {
	const skills = new Set(attempt.skills);
	for (const skillId of skills) progress.set(skillId, addToSkill(progress.get(skillId), attempt));
	if (attempt.purpose !== 'placement' || !isUnaidedFirstTry(attempt)) return;
	const right = attempt.outcome === 'right';
	const probability = Math.min(...[...skills].map((skillId) => progress.get(skillId)?.probability ?? TRACING.prior));
	for (const skillId of new Set(attempt.bearsOn)) {
		const known = progress.get(skillId);
		if (skills.has(skillId) || (!known && !right)) continue;
		progress.set(skillId, renew(known, attempt, inferKnowledge(known, { right, probability })));
	}
}

function addToSkill(known: SkillProgress | undefined, attempt: Attempt): SkillProgress {
	const isOwnTry = isUnaidedFirstTry(attempt) && isOwnAnswer(attempt);
	const renewed = renew(known, attempt, traceKnowledge(known, attempt));
	return {
		...renewed,
		...(isOwnTry ? { firstTries: [...renewed.firstTries, attempt.outcome === 'right'].slice(-SHOWN_TRIES) } : {}),
		...memoryAfter(known, renewed, attempt),
		misconceptions: addMisconception(renewed.misconceptions, attempt)
	};
}

function renew(known: SkillProgress | undefined, attempt: Attempt, knowledge: Knowledge): SkillProgress {
	const { probability, owed } = knowledge;
	const mastered = probability >= TRACING.threshold;
	const masteredAt = known?.masteredAt ?? (mastered ? attempt.at : undefined);
	return {
		firstTries: known?.firstTries ?? [],
		misconceptions: known?.misconceptions ?? new Map(),
		...(known?.memory ? { memory: known.memory } : {}),
		probability,
		mastered,
		...(owed ? { owed } : {}),
		...(masteredAt === undefined ? {} : { masteredAt })
	};
}

/** The answer that first makes a skill hers is the first thing to remember. */
function memoryAfter(
	known: SkillProgress | undefined,
	{ masteredAt }: SkillProgress,
	attempt: Attempt
): { readonly memory?: SkillMemory } {
	if (known?.memory) {
		const rating = rateAttempt(attempt);
		return rating ? { memory: remember(known.memory, rating, attempt.at) } : {};
	}
	return masteredAt === undefined ? {} : { memory: remember(undefined, 'good', attempt.at) };
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

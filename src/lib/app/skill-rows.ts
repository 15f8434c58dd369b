import type { MisconceptionId, ProfileId, SkillId, TemplateId } from '../domain/base/ids';
import { array, boolean, integer, literal, number, object, optional, string, type Parser } from '../domain/base/parser';
import { TRACING } from '../domain/learning/knowledge-tracing';
import type { ProgressBySkill, SkillProgress } from '../domain/learning/skill-progress';
import type { SkillMemory } from '../domain/learning/recall';
import type { MasteryRow, ReviewRow } from '../storage/tables';

/** Goes up with every change of the rules or numbers of tracing: older rows are worked out anew from the records. */
const MODEL = 2;

/** As wide as what a backup takes in: what is written must be readable, or it would be worked out again for ever. */
function anyId<Id extends string>(): Parser<Id> {
	return string() as Parser<Id>;
}

const parsePayload = object({
	model: literal(MODEL),
	firstTries: array(boolean, { maxLength: 20 }),
	probability: number({ min: 0, max: 1 }),
	masteredAt: optional(number()),
	owed: optional(object({ templateId: anyId<TemplateId>(), seed: string(), at: number() })),
	misconceptions: array(object({ id: anyId<MisconceptionId>(), met: integer({ min: 1 }), lastAt: number() }))
});

const parseMemory = object({
	stability: number({ min: 0 }),
	difficulty: number({ min: 1, max: 10 }),
	lastAt: number()
});

/** The rows that storage keeps for some skills of a learner; what is remembered has rows of its own (review-rows.ts). */
export function skillRows(
	progress: ProgressBySkill,
	{ profileId, skills, now }: { profileId: ProfileId; skills: Iterable<SkillId>; now: number }
): MasteryRow[] {
	return [...new Set(skills)].flatMap((skillId) => {
		const skill = progress.get(skillId);
		return skill ? [{ profileId, skillId, payload: writePayload(skill), updatedAt: now }] : [];
	});
}

function writePayload(skill: SkillProgress): MasteryRow['payload'] {
	const { firstTries, probability, masteredAt, owed, misconceptions } = skill;
	return {
		model: MODEL,
		firstTries,
		probability,
		...(masteredAt === undefined ? {} : { masteredAt }),
		...(owed ? { owed: { ...owed } } : {}),
		misconceptions: [...misconceptions].map(([misconceptionId, met]) => ({ id: misconceptionId, ...met }))
	};
}

export interface KeptProgress {
	readonly progress: ProgressBySkill;
	/** Whether there was any row that does not fit; it is passed over. */
	readonly isOutdated: boolean;
}

/** Reads the rows back, with what is remembered beside them. */
export function readSkillRows(rows: readonly MasteryRow[], reviews: readonly ReviewRow[]): KeptProgress {
	const memories = new Map(reviews.map(({ skillId, payload }) => [skillId, parseMemory(payload)]));
	const progress = new Map<SkillId, SkillProgress>();
	for (const { skillId, payload } of rows) {
		const parsed = parsePayload(payload);
		if (!parsed.ok) continue;
		const { probability, firstTries, masteredAt, owed, misconceptions } = parsed.value;
		progress.set(skillId, {
			probability,
			firstTries,
			mastered: probability >= TRACING.threshold,
			...(masteredAt === undefined ? {} : { masteredAt }),
			...(owed ? { owed } : {}),
			...readMemory(memories.get(skillId)),
			misconceptions: new Map(
				misconceptions.map(({ id: misconceptionId, met, lastAt }) => [misconceptionId, { met, lastAt }])
			)
		});
	}
	return { progress, isOutdated: progress.size < rows.length };
}

function readMemory(parsed: ReturnType<typeof parseMemory> | undefined): { readonly memory?: SkillMemory } {
	return parsed?.ok ? { memory: parsed.value } : {};
}

import type { MisconceptionId, ProfileId, SkillId } from '../domain/base/ids';
import { array, boolean, id, integer, number, object, type Parsed } from '../domain/base/parser';
import type { ProgressBySkill, SkillProgress } from '../domain/learning/progress';
import type { MasteryRow } from '../storage/tables';

const parsePayload = object({
	firstTries: array(boolean, { maxLength: 20 }),
	mastered: boolean,
	misconceptions: array(object({ id: id<MisconceptionId>(), met: integer({ min: 1 }), lastAt: number() }))
});

/** What a page shows of a skill; kept with the learner so that no list folds her whole history. */
export type SkillSummary = Parsed<typeof parsePayload>;

export function summariseSkill({ firstTries, mastered, misconceptions }: SkillProgress): SkillSummary {
	return {
		firstTries,
		mastered,
		misconceptions: [...misconceptions].map(([misconceptionId, { met, lastAt }]) => ({
			id: misconceptionId,
			met,
			lastAt
		}))
	};
}

/** The rows that storage keeps for some skills of a learner. */
export function skillRows(
	progress: ProgressBySkill,
	{ profileId, skills, now }: { profileId: ProfileId; skills: Iterable<SkillId>; now: number }
): MasteryRow[] {
	return [...new Set(skills)].flatMap((skillId) => {
		const skill = progress.get(skillId);
		if (!skill) return [];
		const { firstTries, mastered, misconceptions } = summariseSkill(skill);
		const payload = {
			firstTries: [...firstTries],
			mastered,
			misconceptions: misconceptions.map((met) => ({ ...met }))
		};
		return [{ profileId, skillId, payload, updatedAt: now }];
	});
}

/** Reads the rows back; one that does not fit is passed over, the next answer writes it anew. */
export function readSkillRows(rows: readonly MasteryRow[]): ReadonlyMap<SkillId, SkillSummary> {
	const summaries = new Map<SkillId, SkillSummary>();
	for (const { skillId, payload } of rows) {
		const parsed = parsePayload(payload);
		if (parsed.ok) summaries.set(skillId, parsed.value);
	}
	return summaries;
}

import type { MisconceptionId, ProfileId, SkillId } from '../base/ids';
import type { Attempt } from '../learning/attempt';
import { foldMisconceptions, type MisconceptionMemories } from '../learning/misconception-memory';
import type { ProgressBySkill, SkillProgress } from '../learning/skill-progress';

/** What a report is made of: what is kept of one learner, and her attempts of the last weeks in any order. */
export interface PupilRecord {
	readonly profileId: ProfileId;
	readonly progress: ProgressBySkill;
	readonly attempts: readonly Attempt[];
}

/** How a learner stands with a skill, as a teacher sees it at a glance. */
export type SkillState = 'new' | 'learning' | 'stuck' | 'known';

export type Need =
	| { readonly kind: 'misconception'; readonly misconceptionId: MisconceptionId; readonly times: number }
	| { readonly kind: 'skill'; readonly skillId: SkillId };

export interface PupilReport {
	readonly profileId: ProfileId;
	readonly states: ReadonlyMap<SkillId, SkillState>;
	readonly known: number;
	/** Skills that became hers within the last week. */
	readonly knownSinceWeek: number;
	readonly answersSinceWeek: number;
	/** Milliseconds since 1970; undefined before her first answer within the weeks looked at. */
	readonly lastAt?: number;
	/** Why she needs help today, the most pressing first; empty where she does not. */
	readonly needs: readonly Need[];
	/** Met within the weeks looked at, and not overcome. */
	readonly open: readonly MisconceptionId[];
	readonly overcome: readonly MisconceptionId[];
}

export interface MisconceptionReport {
	readonly misconceptionId: MisconceptionId;
	readonly profileIds: readonly ProfileId[];
	/** Answers that showed it, of all these learners. */
	readonly times: number;
	/** Where it was met last. */
	readonly lessonId: Attempt['lessonId'];
	readonly lastAt: number;
}

export interface TomorrowGroup {
	/** What its members work on together; undefined for those who can go on. */
	readonly need?: Need;
	readonly profileIds: readonly ProfileId[];
}

export interface ClassReport {
	readonly pupils: readonly PupilReport[];
	/** Most learners first. */
	readonly misconceptions: readonly MisconceptionReport[];
	readonly groups: readonly TomorrowGroup[];
	/** Those who need help, most needs first. */
	readonly needHelp: readonly PupilReport[];
	readonly knownSinceWeek: number;
	readonly activeSinceWeek: number;
}

const DAY_MS = 86_400_000;
export const WEEK_MS = 7 * DAY_MS;
/** Attempts older than this say nothing about today. */
export const LOOK_BACK_MS = 28 * DAY_MS;

/** The rule on the teacher's screen: so many of her last own tries at a skill were wrong … */
export const STUCK_TRIES = 2;
/** … or one misconception showed so often within a week. */
export const HELP_TIMES = 2;
/** A group is two at least. */
const LEAST_GROUP = 2;

export function stateOfSkill(skill: SkillProgress | undefined): SkillState {
	if (!skill || (skill.firstTries.length === 0 && !skill.mastered)) return 'new';
	if (skill.mastered) return 'known';
	const last = skill.firstTries.slice(-STUCK_TRIES);
	return last.length === STUCK_TRIES && last.every((right) => !right) ? 'stuck' : 'learning';
}

/**
 * Who needs help, with what, and who with whom: from the learners' own records alone, by a rule that a teacher can check.
 * `now` in milliseconds since 1970.
 */
export function reportClass(records: readonly PupilRecord[], now: number): ClassReport {
	const folded = records.map((record) => ({ record, memories: foldMisconceptions(recentOf(record, now)) }));
	const pupils = folded.map(({ record, memories }) => reportPupil(record, memories, now));
	const needHelp = pupils.filter(({ needs }) => needs.length > 0).sort((a, b) => b.needs.length - a.needs.length);
	return {
		pupils,
		misconceptions: rankMisconceptions(folded),
		groups: planGroups(pupils),
		needHelp,
		knownSinceWeek: pupils.reduce((sum, pupil) => sum + pupil.knownSinceWeek, 0),
		activeSinceWeek: pupils.filter(({ answersSinceWeek }) => answersSinceWeek > 0).length
	};
}

function recentOf({ attempts }: PupilRecord, now: number): readonly Attempt[] {
	return attempts.filter(({ at }) => at > now - LOOK_BACK_MS);
}

function reportPupil(record: PupilRecord, memories: MisconceptionMemories, now: number): PupilReport {
	const { profileId, progress } = record;
	const recent = recentOf(record, now);
	const states = new Map([...progress].map(([skillId, skill]) => [skillId, stateOfSkill(skill)] as const));
	const lastAt = recent.reduce((latest, { at }) => Math.max(latest, at), 0);
	const overcome = [...memories].filter(([, { overcomeAt }]) => overcomeAt !== undefined).map(([id]) => id);
	const skills = [...progress.values()];
	return {
		profileId,
		states,
		known: skills.filter(({ mastered }) => mastered).length,
		knownSinceWeek: skills.filter(({ masteredAt = 0 }) => masteredAt > now - WEEK_MS).length,
		answersSinceWeek: recent.filter(({ at }) => at > now - WEEK_MS).length,
		...(lastAt > 0 ? { lastAt } : {}),
		needs: listNeeds(states, recent, { memories, now }),
		open: [...memories.keys()].filter((id) => !overcome.includes(id)),
		overcome
	};
}

function listNeeds(
	states: PupilReport['states'],
	recent: readonly Attempt[],
	{ memories, now }: { readonly memories: MisconceptionMemories; readonly now: number }
): readonly Need[] {
	const counts = new Map<MisconceptionId, number>();
	for (const { misconceptionId, at } of recent) {
		if (misconceptionId === undefined || at <= now - WEEK_MS) continue;
		if (memories.get(misconceptionId)?.overcomeAt !== undefined) continue;
		counts.set(misconceptionId, (counts.get(misconceptionId) ?? 0) + 1);
	}
	const misconceptions = [...counts]
		.filter(([, times]) => times >= HELP_TIMES)
		.sort(([, first], [, second]) => second - first)
		.map(([misconceptionId, times]) => ({ kind: 'misconception', misconceptionId, times }) as const);
	// Who was stuck weeks ago and has not been here since is not helped by a list for today.
	const tried = new Set(recent.flatMap(({ skills }) => skills));
	const stuck = [...states]
		.filter(([skillId, state]) => state === 'stuck' && tried.has(skillId))
		.map(([skillId]) => ({ kind: 'skill', skillId }) as const);
	return [...misconceptions, ...stuck];
}

interface Folded {
	readonly record: PupilRecord;
	readonly memories: MisconceptionMemories;
}

function rankMisconceptions(folded: readonly Folded[]): readonly MisconceptionReport[] {
	const found = new Map<MisconceptionId, MisconceptionReport>();
	for (const { record, memories } of folded) {
		for (const [misconceptionId, { met, lastAt, overcomeAt }] of memories) {
			if (overcomeAt !== undefined) continue;
			const last = record.attempts.find((one) => one.misconceptionId === misconceptionId && one.at === lastAt);
			if (!last) continue;
			const before = found.get(misconceptionId);
			const isLater = !before || lastAt > before.lastAt;
			found.set(misconceptionId, {
				misconceptionId,
				profileIds: [...(before?.profileIds ?? []), record.profileId],
				times: (before?.times ?? 0) + met,
				lessonId: isLater ? last.lessonId : before.lessonId,
				lastAt: isLater ? lastAt : before.lastAt
			});
		}
	}
	return [...found.values()].sort(
		(first, second) => second.profileIds.length - first.profileIds.length || second.times - first.times
	);
}

/**
 * Groups for tomorrow: the need that most learners share first, each learner in one group only. Who shares hers with
 * nobody is a group of her own, as she needs the teacher; who needs no help goes on.
 */
function planGroups(pupils: readonly PupilReport[]): readonly TomorrowGroup[] {
	const groups: TomorrowGroup[] = [];
	let waiting = pupils.filter(({ needs }) => needs.length > 0);
	while (waiting.length > 0) {
		const shared = mostShared(waiting);
		if (!shared) break;
		const isIn = ({ needs }: PupilReport): boolean => needs.some((need) => keyOf(need) === keyOf(shared));
		groups.push({ need: shared, profileIds: waiting.filter(isIn).map(({ profileId }) => profileId) });
		waiting = waiting.filter((pupil) => !isIn(pupil));
	}
	const ready = pupils.filter(({ needs, lastAt }) => needs.length === 0 && lastAt !== undefined);
	const isGroup = ({ profileIds }: TomorrowGroup): boolean => profileIds.length >= LEAST_GROUP;
	return [
		...groups.filter(isGroup),
		...groups.filter((group) => !isGroup(group)),
		...(ready.length > 0 ? [{ profileIds: ready.map(({ profileId }) => profileId) }] : [])
	];
}

function mostShared(pupils: readonly PupilReport[]): Need | undefined {
	const counts = new Map<string, { readonly need: Need; readonly count: number }>();
	for (const { needs } of pupils) {
		for (const need of needs) counts.set(keyOf(need), { need, count: (counts.get(keyOf(need))?.count ?? 0) + 1 });
	}
	return [...counts.values()].sort((first, second) => second.count - first.count)[0]?.need;
}

function keyOf(need: Need): string {
	return need.kind === 'skill' ? `skill ${need.skillId}` : `misconception ${need.misconceptionId}`;
}

import type { LessonId, SkillId } from '../base/ids';
import type { Attempt } from '../learning/attempt';
import type { Assignment } from './assignment';
import { shortId } from './short-id';

type Scope = Pick<Assignment, 'id' | 'lessonIds' | 'skills' | 'kind'>;

/** What work says of one lesson; a lesson may be called as every object has something called, `constructor` say. */
export function entryOf<Value>(
	entries: Readonly<Record<LessonId, Value>> | undefined,
	lessonId: LessonId
): Value | undefined {
	return entries && Object.hasOwn(entries, lessonId) ? entries[lessonId] : undefined;
}

/** Whether work asks for a skill of one of its lessons: for all of them, unless the teacher chose some. */
function asksSkill({ skills }: Pick<Assignment, 'skills'>, lessonId: LessonId, skillId: SkillId): boolean {
	const chosen = entryOf(skills, lessonId) ?? [];
	return chosen.length === 0 || chosen.includes(shortId(skillId));
}

/** Of the skills of a lesson those that the work asks for. Where the lesson has none of them any more, all. */
export function listAsked(
	work: Pick<Assignment, 'skills'>,
	lessonId: LessonId,
	skillIds: readonly SkillId[]
): readonly SkillId[] {
	const asked = skillIds.filter((skillId) => asksSkill(work, lessonId, skillId));
	return asked.length > 0 ? asked : skillIds;
}

type MadeFor = Pick<Attempt, 'lessonId' | 'skills' | 'purpose' | 'seed'>;

/** Whether an answer was given to an exercise of the work, whenever that was. */
export function isOfWork(work: Scope, { lessonId, skills, purpose, seed }: MadeFor): boolean {
	if (work.kind === 'review') return purpose === 'review';
	if (work.kind === 'quiz') return purpose === 'quiz' && seed.startsWith(work.id);
	return work.lessonIds.includes(lessonId) && skills.some((skillId) => asksSkill(work, lessonId, skillId));
}

/** Chosen skills as an assignment has them; undefined where every lesson is to be done as a whole. */
export function narrowTo(
	chosen: ReadonlyMap<LessonId, readonly SkillId[]>
): NonNullable<Assignment['skills']> | undefined {
	const named = [...chosen].filter(([, skillIds]) => skillIds.length > 0);
	return named.length === 0
		? undefined
		: Object.fromEntries(named.map(([lessonId, skillIds]) => [lessonId, skillIds.map(shortId)]));
}

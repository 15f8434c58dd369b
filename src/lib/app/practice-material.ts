import type { LessonId, ProfileId, SkillId } from '../domain/base/ids';
import type { Attempt } from '../domain/learning/attempt';
import { listDue, listForReview, type DueQuestion } from '../domain/learning/due-skills';
import type { SkillNode } from '../domain/learning/next-scene';
import type { Template } from '../domain/exercise/template';
import type { Storage } from '../storage/open-storage';
import type { LessonSummary } from '../domain/lesson/lesson-summary';
import { succeed } from '../domain/base/result';
import type { Library, OpenLesson } from './library.svelte';
import type { StorageRoom } from './storage-room';

/** More than a learner answers in one lesson in a term, and read by one index range. */
const HISTORY = 400;

/** Enough to know what she did in the last days, in whatever lesson. */
const NEWEST = 200;

/** Other lessons opened beside the one she chose, so that a weak phone is not filled with lessons. */
const MOST_OTHERS = 3;

/** What can be asked in a practice: the lesson she chose, and of others what is due or needed below it. */
export interface PracticeMaterial {
	readonly lessons: readonly OpenLesson[];
	readonly templates: readonly Template[];
	readonly skills: readonly SkillNode[];
}

export function materialOf(
	chosen: OpenLesson,
	others: readonly OpenLesson[],
	wanted: ReadonlySet<SkillId>
): PracticeMaterial {
	const isWanted = (skillId: SkillId): boolean => wanted.has(skillId);
	const lessons = [chosen, ...others];
	return {
		lessons,
		templates: [
			...chosen.lesson.templates,
			...others.flatMap(({ lesson }) => lesson.templates.filter(({ skills }) => skills.some(isWanted)))
		],
		skills: [...others.flatMap(({ lesson }) => lesson.skills.filter(({ id }) => isWanted(id))), ...chosen.lesson.skills]
	};
}

/** Only what asks for these skills. */
export function narrowMaterial(
	{ lessons, templates, skills }: PracticeMaterial,
	only: ReadonlySet<SkillId>
): PracticeMaterial {
	return {
		lessons,
		templates: templates.filter((template) => template.skills.some((id) => only.has(id))),
		skills: skills.filter(({ id }) => only.has(id))
	};
}

/** The skills that other lessons are opened for: due for review, or needed by a skill of the chosen lesson. */
export function listWanted(
	{ lesson }: { readonly lesson: Pick<LessonSummary, 'skills'> },
	due: DueQuestion
): ReadonlySet<SkillId> {
	const own = new Set(lesson.skills.map(({ id }) => id));
	const needs = lesson.skills.flatMap((skill) => skill.needs).filter((need) => !due.progress.get(need)?.mastered);
	return new Set([...needs, ...listDue(due)].filter((skillId) => !own.has(skillId)));
}

/** The lessons that have the most of what is wanted. */
export function chooseOthers(
	lessons: readonly LessonSummary[],
	wanted: ReadonlySet<SkillId>
): readonly LessonSummary[] {
	const count = ({ skills }: LessonSummary): number => skills.filter(({ id }) => wanted.has(id)).length;
	return lessons
		.filter((lesson) => count(lesson) > 0)
		.sort((first, second) => count(second) - count(first))
		.slice(0, MOST_OTHERS);
}

export async function openOthers(library: Library, wanted: ReadonlySet<SkillId>): Promise<readonly OpenLesson[]> {
	const others = chooseOthers(library.lessons, wanted);
	const opened = await Promise.all(others.map(({ id }) => library.openLesson(id)));
	return opened.filter((lesson) => lesson !== undefined);
}

/** What a review can ask for: of the chosen lesson, and of others what is due, or what was learnt where nothing is. */
export async function openReviews(
	library: Library,
	chosen: OpenLesson,
	question: DueQuestion
): Promise<PracticeMaterial> {
	const all = new Set(listForReview(question));
	const due = listDue(question);
	const wanted = new Set(due.length > 0 ? due : all);
	for (const { id } of chosen.lesson.skills) wanted.delete(id);
	return narrowMaterial(materialOf(chosen, await openOthers(library, wanted), wanted), all);
}

/** The attempts that choosing looks at: her newest, and those in the lessons at hand. */
export function listHistory(room: StorageRoom, profileId: ProfileId, lessonIds: readonly LessonId[]) {
	return room.use(async (storage: Storage) => {
		const lists = await Promise.all([
			storage.attempts.listNewest(profileId, NEWEST),
			...lessonIds.map((lessonId) => storage.attempts.listOfLesson(profileId, { lessonId, limit: HISTORY }))
		]);
		const byId = new Map<string, Attempt>();
		for (const list of lists) {
			if (!list.ok) return list;
			for (const attempt of list.value) byId.set(attempt.id, attempt);
		}
		return succeed([...byId.values()]);
	});
}

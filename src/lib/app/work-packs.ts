import type { LanguageTag, LessonId } from '../domain/base/ids';
import { MOST_TITLE, type Assignment } from '../domain/classroom/assignment';
import { inLanguage } from '../domain/lesson/rich-text';
import { cutText } from '../domain/text/cut-text';
import type { PackRow } from '../storage/tables';

/** The packs that learners may lack: those that did not come with the app and have a lesson of the work. */
export function listExtraPacks(packs: readonly PackRow[], lessonIds: readonly LessonId[]): readonly PackRow[] {
	return packs.filter(
		({ origin, lessons }) => origin === 'imported' && lessons.some(({ id }) => lessonIds.includes(id))
	);
}

/** What lessons of such packs are called, so that a learner who lacks one knows what to ask for. */
export function nameExtras(
	packs: readonly PackRow[],
	lessonIds: readonly LessonId[],
	language: LanguageTag
): Pick<Assignment, 'titles'> {
	const lessons = listExtraPacks(packs, lessonIds).flatMap((pack) => pack.lessons);
	const titles = lessons
		.filter(({ id }) => lessonIds.includes(id))
		.map((lesson) => [lesson.id, cutText(inLanguage(lesson.titles, language).content, MOST_TITLE)]);
	return titles.length > 0 ? { titles: Object.fromEntries(titles) } : {};
}

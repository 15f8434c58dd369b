import type { LessonId } from '../domain/base/ids';
import type { ByLanguage } from '../domain/lesson/rich-text';
import type { LessonSummary } from '../domain/lesson/lesson-summary';

/** What a newer pack changes, for whoever learns from it. */
export interface PackNews {
	readonly added: readonly ByLanguage<string>[];
	readonly gone: readonly ByLanguage<string>[];
	/** Lessons in a language that was not there before. */
	readonly translated: number;
}

export function comparePacks(before: readonly LessonSummary[], after: readonly LessonSummary[]): PackNews {
	const had = new Map<LessonId, LessonSummary>(before.map((lesson) => [lesson.id, lesson]));
	const has = new Set(after.map(({ id }) => id));
	return {
		added: after.filter(({ id }) => !had.has(id)).map(({ titles }) => titles),
		gone: before.filter(({ id }) => !has.has(id)).map(({ titles }) => titles),
		translated: after.filter(({ id, titles }) => {
			const old = had.get(id);
			return old && Object.keys(titles).some((tag) => !Object.hasOwn(old.titles, tag));
		}).length
	};
}

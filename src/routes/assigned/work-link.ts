import { resolve } from '$app/paths';
import type { ReceivedEntry } from '$lib/app/received-work.svelte';
import type { LessonId } from '$lib/domain/base/ids';
import type { Assignment } from '$lib/domain/classroom/assignment';

/** Practice of one lesson from the work; what stands behind the # tells the page which work it is. */
export function practiceLink(work: Pick<Assignment, 'id'>, lessonId: LessonId): string {
	return `${resolve('/practice/[lesson]', { lesson: lessonId })}#work/${work.id}`;
}

/** The quiz; when it is done, what was right in it. */
export function quizLink({ id }: Pick<Assignment, 'id'>): string {
	return resolve('/assigned/quiz/[work]', { work: id });
}

/** Where the work goes on; undefined where it is done, or cannot go on by this phone as it is. */
export function nextLink({ work, next, left, missing }: ReceivedEntry): string | undefined {
	if (work.kind === 'quiz') return left.isDone || missing.length > 0 ? undefined : quizLink(work);
	return next && practiceLink(work, next);
}

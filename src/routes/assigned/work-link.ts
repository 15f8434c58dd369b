import { resolve } from '$app/paths';
import type { LessonId } from '$lib/domain/base/ids';
import type { Assignment } from '$lib/domain/classroom/assignment';

/** Practice of one lesson of the work; what stands behind the # tells the page which work it is. */
export function practiceLink(work: Pick<Assignment, 'id'>, lessonId: LessonId): string {
	return `${resolve('/practice/[lesson]', { lesson: lessonId })}#work/${work.id}`;
}

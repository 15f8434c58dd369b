import { encodeJson } from '../bytes/json-bytes';
import type { Lesson } from '../domain/lesson/lesson';
import { summariseLesson, type FoldedLesson } from '../domain/lesson/lesson-summary';

/** A lesson that was read and fits its schema, as storage keeps it. */
export function foldLesson(lesson: Lesson): FoldedLesson {
	return { summary: summariseLesson(lesson), content: encodeJson(lesson) };
}

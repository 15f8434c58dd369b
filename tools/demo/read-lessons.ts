import { join } from 'node:path';
import type { Lesson } from '../../src/lib/domain/lesson/lesson';
import { buildPack } from '../lessons/build';

/** What a class of the fifth grade did in the last four weeks, one lesson a week. */
const WEEKS = ['place-value', 'fractions-equivalent', 'fractions-adding', 'decimals'];

export interface PracticeLessons {
	readonly lessons: readonly Lesson[];
	readonly packVersion: number;
}

/** The lessons of the practice class, compiled as for a release. */
export async function readPracticeLessons(folder = join('lessons', 'darasa-core')): Promise<PracticeLessons> {
	const { content } = await buildPack(folder);
	const lessons = WEEKS.flatMap((id) => content.lessons.filter((lesson) => lesson.id === id));
	if (lessons.length < WEEKS.length) throw new Error(`${folder} has not all of ${WEEKS.join(', ')}`);
	return { lessons, packVersion: content.version };
}

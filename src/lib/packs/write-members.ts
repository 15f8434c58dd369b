import type { Lesson } from '../domain/lesson/lesson';
import { lessonLanguages } from '../domain/lesson/lesson';
import type { MediaType } from '../domain/lesson/media';
import { mediaPath, READINGS_PATH } from './manifest';
import type { PackContent } from './pack-content';
import { shorten } from './shorten';
import { createTextTable } from './text-table';
import { writeTemplate } from './write-template';

/** A file of a pack before it is packed. */
export interface Member {
	readonly path: string;
	readonly bytes: Uint8Array;
	/** Of media. */
	readonly type?: MediaType;
}

/** Lays a pack out as files, in the order of their paths; in the short notation of format 5, if that is wanted. */
export function writeMembers(content: PackContent, { isShort = false } = {}): readonly Member[] {
	const write = isShort ? shorten : (value: unknown) => value;
	const members: Member[] = [
		jsonMember('skills.json', content.skills),
		jsonMember('terms.json', content.terms),
		...(content.readings ? [jsonMember(READINGS_PATH, content.readings)] : []),
		...content.lessons.flatMap((lesson) => writeLesson(lesson, write)),
		...content.media.map(({ sha256, type, bytes }) => ({ path: mediaPath(sha256), bytes, type }))
	];
	return members.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function writeLesson(lesson: Lesson, write: (value: unknown) => unknown): Member[] {
	const table = createTextTable(lessonLanguages(lesson));
	const facts = {
		id: lesson.id,
		subject: lesson.subject,
		position: lesson.position,
		grades: lesson.grades,
		...(lesson.curriculum ? { curriculum: lesson.curriculum } : {}),
		skills: lesson.skills.map((skill) => skill.id),
		terms: lesson.terms.map((term) => term.id),
		...(lesson.misconceptions ? { misconceptions: lesson.misconceptions } : {}),
		templates: lesson.templates.map((template) => writeTemplate(template, table.put))
	};
	const words = Object.entries(lesson.texts).map(([tag, { title, summary, screens, isReviewed, note }]) =>
		jsonMember(
			`lessons/${lesson.id}/${tag.toLowerCase()}.json`,
			write({
				language: tag,
				title,
				summary,
				screens,
				...(isReviewed ? { isReviewed } : {}),
				...(note ? { note } : {}),
				texts: table.texts[tag] ?? []
			})
		)
	);
	return [jsonMember(`lessons/${lesson.id}/lesson.json`, write(facts)), ...words];
}

function jsonMember(path: string, value: unknown): Member {
	return { path, bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

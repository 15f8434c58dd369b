import type { LessonId, PackId } from '../domain/base/ids';
import { object, type Mismatch, type Parser } from '../domain/base/parser';
import { fail, succeed, type Result } from '../domain/base/result';
import type { Template } from '../domain/exercise/template';
import type { Lesson, LessonText, Skill, Term } from '../domain/lesson/lesson';
import type { RichText } from '../domain/lesson/rich-text';
import type { PackError } from './pack-error';
import { languageTag } from './parse-language';
import { parseLessonFacts, parseLessonWords } from './parse-lesson';
import { packedTemplateParser } from './read-template';

export interface LessonSurroundings {
	readonly packId: PackId;
	readonly skills: readonly Skill[];
	readonly terms: readonly Term[];
	readonly members: ReadonlyMap<string, unknown>;
}

/** Puts one lesson together from its members. */
export function readLesson(lessonId: LessonId, around: LessonSurroundings): Result<Lesson, PackError> {
	const folder = `lessons/${lessonId}/`;
	const facts = readMember(around.members, `${folder}lesson.json`, parseLessonFacts);
	if (!facts.ok) return facts;
	if (facts.value.id !== lessonId) return badContent(folder, 'a lesson lies in the folder of its id');
	const words = readWords(folder, around.members);
	if (!words.ok) return words;
	const templates = readTemplates(facts.value.templates, packedTemplateParser(lessonId, words.value.table));
	if (!templates.ok) return badContent(`${folder}lesson.json`, describeMismatch(templates.error));
	const skills = pickById(around.skills, facts.value.skills);
	const terms = pickById(around.terms, facts.value.terms);
	if (!skills || !terms) return badContent(`${folder}lesson.json`, 'a skill or term that the pack does not have');
	const { subject, position, grades, curriculum, misconceptions } = facts.value;
	return succeed({
		id: lessonId,
		packId: around.packId,
		subject,
		position,
		grades,
		...(curriculum ? { curriculum } : {}),
		skills,
		templates: templates.value,
		terms,
		...(misconceptions ? { misconceptions } : {}),
		texts: words.value.texts
	});
}

interface Words {
	readonly texts: Readonly<Record<string, LessonText>>;
	readonly table: Readonly<Record<string, readonly RichText[]>>;
}

const parseTag = object({ language: languageTag });

function readWords(folder: string, members: ReadonlyMap<string, unknown>): Result<Words, PackError> {
	const texts: Record<string, LessonText> = {};
	const table: Record<string, readonly RichText[]> = {};
	for (const path of members.keys()) {
		if (!path.startsWith(folder) || path === `${folder}lesson.json`) continue;
		const tag = readMember(members, path, parseTag);
		if (!tag.ok) return tag;
		const words = readMember(members, path, parseLessonWords);
		if (!words.ok) return words;
		const { texts: column, ...text } = words.value;
		texts[tag.value.language] = text;
		table[tag.value.language] = column;
	}
	return texts['en'] ? succeed({ texts, table }) : badContent(folder, 'no English');
}

function readTemplates(values: readonly unknown[], parse: Parser<Template>): Result<readonly Template[], Mismatch> {
	const templates: Template[] = [];
	for (const [index, value] of values.entries()) {
		const template = parse(value, `templates[${index}]`);
		if (!template.ok) return template;
		templates.push(template.value);
	}
	return succeed(templates);
}

function pickById<Entry extends { readonly id: string }>(
	entries: readonly Entry[],
	ids: readonly Entry['id'][]
): readonly Entry[] | undefined {
	const picked = ids.map((id) => entries.find((entry) => entry.id === id));
	return picked.every((entry) => entry !== undefined) ? picked : undefined;
}

/** Reads one member with a parser; a missing or unfit one is bad content. */
export function readMember<Value>(
	members: ReadonlyMap<string, unknown>,
	path: string,
	parse: Parser<Value>
): Result<Value, PackError> {
	const parsed = parse(members.get(path));
	return parsed.ok ? parsed : badContent(path, describeMismatch(parsed.error));
}

function describeMismatch({ path, expected }: Mismatch): string {
	return `${path}: expected ${expected}`;
}

function badContent(where: string, what: string): Result<never, PackError> {
	return fail({ kind: 'bad-content', detail: `${where}: ${what}` });
}

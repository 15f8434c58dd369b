import { asId, type LessonId, type MisconceptionId, type SkillId, type TermId } from '../../domain/base/ids';
import { array, id, object, oneOf, optional, record, refine, string } from '../../domain/base/parser';
import type { Template } from '../../domain/exercise/template';
import type { Lesson, LessonText, Misconception, Skill, Term } from '../../domain/lesson/lesson';
import { parseAsked, parseCurriculum, parseGrades, SUBJECTS } from '../parse-lesson';
import { inAllLanguages } from './author-notation';
import { compileLessonText, compileNote } from './compile-lesson-text';
import type { MediaByPath } from './compile-media';
import { acceptTerms } from './accept-terms';
import { compileTemplate } from './compile-template';
import type { PackFacts } from './pack-facts';
import { unread, type SourceReader } from './source-reader';

interface LessonPlace {
	readonly facts: PackFacts;
	readonly position: number;
	/** What the pack's folder has to show and to play. */
	readonly media: MediaByPath;
	readonly reader: SourceReader;
}

/** Reads one lesson: its facts, a text for each language, and its exercises. Reports what is wrong. */
export function compileLesson(name: string, { facts, position, media, reader }: LessonPlace): Lesson | undefined {
	const languages = listLanguages(name, facts, reader);
	const head = readHead(name, languages, reader);
	if (!head) return undefined;
	const skills = pickKnown(facts.skills, head.skills, { file: `${name}.lesson.yaml`, what: 'skill', reader });
	const terms = pickKnown(facts.terms, head.terms, { file: `${name}.lesson.yaml`, what: 'term', reader });
	const lessonId = asId<LessonId>(name);
	const around: LessonAround = {
		name,
		lessonId,
		languages,
		terms,
		skills,
		misconceptions: head.misconceptions,
		media,
		reader
	};
	const texts = addAsked(readTexts(around), around);
	const templates = readTemplates(around);
	const { subject, grades, curriculum, misconceptions } = head;
	return {
		id: lessonId,
		packId: facts.id,
		subject,
		position,
		grades,
		...(curriculum ? { curriculum } : {}),
		skills,
		templates,
		terms,
		misconceptions,
		texts
	};
}

interface LessonAround {
	readonly name: string;
	readonly lessonId: LessonId;
	readonly languages: readonly string[];
	readonly skills: readonly Skill[];
	readonly terms: readonly Term[];
	readonly misconceptions: readonly Misconception[];
	readonly media: MediaByPath;
	readonly reader: SourceReader;
}

/** The languages of the pack, and whatever else the lesson has been written in. */
function listLanguages(name: string, facts: PackFacts, reader: SourceReader): readonly string[] {
	const written = reader.paths.flatMap((path) => {
		const tag = path.startsWith(`${name}.`)
			? /^([A-Za-z0-9-]+)\.md$/.exec(path.slice(name.length + 1))?.[1]
			: undefined;
		return tag === undefined ? [] : [tag];
	});
	return [...new Set([...facts.languages, ...written])];
}

function readHead(name: string, languages: readonly string[], reader: SourceReader) {
	const words = string({ minLength: 1, maxLength: 500 });
	const parse = object({
		subject: oneOf(SUBJECTS),
		grades: parseGrades,
		curriculum: optional(parseCurriculum),
		skills: array(id<SkillId>()),
		terms: array(id<TermId>()),
		misconceptions: refine(record(inAllLanguages(words, languages)), 'names by id', (names): readonly Misconception[] =>
			Object.entries(names).map(([misconceptionId, name]) => ({ id: misconceptionId as MisconceptionId, name }))
		)
	});
	return reader.readYaml(`${name}.lesson.yaml`, parse);
}

function pickKnown<Entry extends { readonly id: string }>(
	entries: readonly Entry[],
	ids: readonly Entry['id'][],
	{ file, what, reader }: { readonly file: string; readonly what: string; readonly reader: SourceReader }
): readonly Entry[] {
	return ids.flatMap((id) => {
		const entry = entries.find((known) => known.id === id);
		if (!entry) reader.report(file, { line: 1, message: `unknown ${what} ${id}` });
		return entry ? [entry] : [];
	});
}

function readTexts({ name, languages, terms, media, reader }: LessonAround): Readonly<Record<string, LessonText>> {
	const knownTerms = new Set<string>(terms.map((term) => term.id));
	const texts: Record<string, LessonText> = {};
	for (const tag of languages) {
		const file = `${name}.${tag}.md`;
		const source = reader.textOf(file);
		if (source === undefined) continue;
		const context = { tools: reader.tools, knownTerms, knownSlots: new Set<string>(), languages, media };
		const text = compileLessonText(source, context);
		if (!text.ok) {
			for (const problem of text.error) reader.report(file, problem);
			continue;
		}
		const note = readNote(`${name}.note.${tag}.md`, context, reader);
		texts[tag] = { ...text.value, ...(note ? { note } : {}) };
	}
	return texts;
}

const ASKED_FILE = /^asked\.([A-Za-z0-9-]+)\.yaml$/;

/**
 * How children ask, by screen, in any language: with the lesson's text of that language, or else with its first, so that
 * who asks in isiZulu finds the English screen.
 */
function addAsked(
	texts: Readonly<Record<string, LessonText>>,
	{ name, reader }: Pick<LessonAround, 'name' | 'reader'>
): Readonly<Record<string, LessonText>> {
	const [first] = Object.keys(texts);
	const asked = new Map<string, Record<string, readonly string[]>>();
	for (const file of reader.paths.filter((path) => path.startsWith(`${name}.`))) {
		const tag = ASKED_FILE.exec(file.slice(name.length + 1))?.[1];
		if (tag === undefined || first === undefined) continue;
		const found = reader.readYaml(file, record(parseAsked)) ?? {};
		const language = Object.hasOwn(texts, tag) ? tag : first;
		for (const [screenId, questions] of Object.entries(found)) {
			const isKnown = texts[language]?.screens.some(({ id: known }) => known === screenId);
			if (!isKnown) reader.report(file, { line: 1, message: `there is no screen {#${screenId}}` });
			const place = `${language} ${screenId}`;
			asked.set(place, { ...asked.get(place), [tag]: questions });
		}
	}
	const withAsked = ([language, text]: [string, LessonText]): [string, LessonText] => [
		language,
		{
			...text,
			screens: text.screens.map((screen) => {
				const questions = asked.get(`${language} ${screen.id}`);
				return questions ? { ...screen, asked: questions } : screen;
			})
		}
	];
	return Object.fromEntries(Object.entries(texts).map(withAsked));
}

/** The teacher's note, where there is one: screens like those of the lesson, without front matter. */
function readNote(file: string, context: Parameters<typeof compileNote>[1], reader: SourceReader): LessonText['note'] {
	if (!reader.paths.includes(file)) return undefined;
	const note = compileNote(reader.textOf(file) ?? '', context);
	if (note.ok) return note.value;
	for (const problem of note.error) reader.report(file, problem);
	return undefined;
}

function readTemplates(around: LessonAround): readonly Template[] {
	const { name, lessonId, languages, terms, reader } = around;
	const file = `${name}.exercises.yaml`;
	const document = reader.openYaml(file);
	if (!document) return [];
	const list = reader.readPart(
		{ file, document, path: '', value: document.value },
		object({ templates: array(unread) })
	);
	const context = {
		tools: reader.tools,
		knownTerms: new Set<string>(terms.map((term) => term.id)),
		lessonId,
		languages
	};
	const templates: Template[] = [];
	for (const [index, value] of (list?.templates ?? []).entries()) {
		const path = `templates[${index}]`;
		const template = reader.readPart({ file, document, path, value }, (part, at = '') =>
			compileTemplate(part, at, context)
		);
		if (!template) continue;
		const problem = findForeignId(template, templates, around);
		if (problem === undefined) templates.push(acceptTerms(template, terms));
		else reader.report(file, { line: document.lineOf(['templates', index]), message: problem });
	}
	return templates;
}

/** Ids must be unique, and skills and misconceptions those of the lesson. */
function findForeignId(
	template: Template,
	earlier: readonly Template[],
	{ skills, misconceptions }: LessonAround
): string | undefined {
	if (earlier.some((other) => other.id === template.id)) return `a second template ${template.id}`;
	const skill = template.skills.find((wanted) => !skills.some((known) => known.id === wanted));
	if (skill !== undefined) return `skill ${skill} is not one of the lesson's`;
	const mistake = template.mistakes.find(
		(wanted) => !misconceptions.some((known) => known.id === wanted.misconceptionId)
	);
	return mistake && `misconception ${mistake.misconceptionId} is not one of the lesson's`;
}

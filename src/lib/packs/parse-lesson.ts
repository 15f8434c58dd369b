import type { LessonId, MediaHash, MisconceptionId, SkillId, TermId } from '../domain/base/ids';
import {
	array,
	boolean,
	id,
	integer,
	literal,
	object,
	oneOf,
	optional,
	record,
	refine,
	string,
	tagged,
	type Parser
} from '../domain/base/parser';
import {
	FRAMES,
	type Block,
	type CurriculumPlace,
	type ExampleStep,
	type GradeRange,
	type LessonText,
	type Misconception,
	type Skill,
	type Subject,
	type Term
} from '../domain/lesson/lesson';
import type { RichText } from '../domain/lesson/rich-text';
import { byLanguage, byTag } from './parse-language';
import { parsePicture } from './parse-picture';
import { parseRichText } from './parse-rich-text';
import { answerParser, packedExpression, packedWords } from './parse-template';

export const SUBJECTS: readonly Subject[] = ['mathematics', 'science', 'life-skills'];
const title = string({ minLength: 1, maxLength: 200 });
const sentence = string({ minLength: 1, maxLength: 1_000 });

export const parseSkills: Parser<readonly Skill[]> = array(
	object({ id: id<SkillId>(), name: byLanguage(title), needs: array(id<SkillId>(), { maxLength: 50 }) })
);

export const parseTerms: Parser<readonly Term[]> = array(
	object({
		id: id<TermId>(),
		words: packedWords,
		countryWords: byTag(array(title, { maxLength: 10 })),
		meaning: byLanguage(sentence)
	})
);

export const parseMisconceptions: Parser<readonly Misconception[]> = array(
	object({ id: id<MisconceptionId>(), name: byLanguage(sentence) })
);

const grade = integer({ min: 0, max: 13 });

export const parseGrades: Parser<GradeRange> = refine(object({ from: grade, to: grade }), 'from ≤ to', (grades) =>
	grades.from <= grades.to ? grades : undefined
);

export const parseCurriculum: Parser<readonly CurriculumPlace[]> = array(
	object({ frame: oneOf(FRAMES), grades: parseGrades, strand: sentence, source: sentence }),
	{ maxLength: 20 }
);

/** What a lesson is, without its words: they lie in one file per language. */
export const parseLessonFacts = object({
	id: id<LessonId>(),
	subject: oneOf(SUBJECTS),
	position: integer({ min: 1, max: 10_000 }),
	grades: parseGrades,
	curriculum: optional(parseCurriculum),
	skills: array(id<SkillId>(), { maxLength: 50 }),
	terms: array(id<TermId>(), { maxLength: 100 }),
	misconceptions: optional(parseMisconceptions),
	/** Read one by one with the words of the languages at hand. */
	templates: array((value) => ({ ok: true, value }) as const, { maxLength: 500 })
});

const exampleStep: Parser<ExampleStep> = object({
	line: parseRichText,
	reason: parseRichText,
	ask: optional(answerParser({ text: byLanguage(parseRichText), words: packedWords, expression: packedExpression })),
	prompt: optional(parseRichText)
});

const mediaHash = string({ pattern: /^[0-9a-f]{64}$/ }) as Parser<MediaHash>;
const pixels = integer({ min: 1, max: 10_000 });

const parseBlock: Parser<Block> = tagged('kind', {
	paragraph: object({ kind: literal('paragraph'), text: parseRichText }),
	list: object({ kind: literal('list'), ordered: boolean, items: array(parseRichText, { maxLength: 50 }) }),
	picture: object({ kind: literal('picture'), picture: parsePicture }),
	image: object({
		kind: literal('image'),
		image: object({ media: mediaHash, width: pixels, height: pixels, description: parseRichText })
	}),
	note: object({ kind: literal('note'), text: parseRichText }),
	example: object({
		kind: literal('example'),
		problem: parseRichText,
		fadedSteps: integer({ min: 0, max: 30 }),
		steps: array(exampleStep, { maxLength: 30 })
	}),
	tell: object({ kind: literal('tell'), prompt: parseRichText, points: array(parseRichText, { maxLength: 10 }) })
});

/** How children ask for a screen, in one language. */
export const parseAsked = array(string({ minLength: 2, maxLength: 200 }), { maxLength: 100 });

const screen = object({
	id: string({ maxLength: 60, pattern: /^[a-z0-9][a-z0-9-]*$/ }),
	title,
	recording: optional(mediaHash),
	asked: optional(record(parseAsked)),
	blocks: array(parseBlock, { maxLength: 50 })
});

/** The words of a lesson in one language; `texts` are those of its exercises, in the order they are referred to. */
export const parseLessonWords: Parser<LessonText & { readonly texts: readonly RichText[] }> = object({
	title,
	summary: sentence,
	screens: refine(array(screen, { maxLength: 100 }), 'each screen id once', (screens) =>
		new Set(screens.map(({ id }) => id)).size === screens.length ? screens : undefined
	),
	isReviewed: optional(boolean),
	note: optional(array(screen, { maxLength: 10 })),
	texts: array(parseRichText, { maxLength: 20_000 })
});

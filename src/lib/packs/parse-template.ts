import type { LessonId, MisconceptionId, SkillId, TemplateId } from '../domain/base/ids';
import {
	array,
	boolean,
	id,
	integer,
	literal,
	object,
	oneOf,
	optional,
	refine,
	string,
	tagged,
	type Parser
} from '../domain/base/parser';
import { succeed } from '../domain/base/result';
import type { AnswerSpec, ExpressionText, Mistake, Template, Variable } from '../domain/exercise/template';
import type { ByLanguage, RichText } from '../domain/lesson/rich-text';
import { NUMBER_FORMS } from '../domain/number/number-form';
import { byLanguage } from './parse-language';
import { slotName } from './parse-math-node';

/** How the parts that authors and packs write differently are read. */
export interface TemplateNotation {
	readonly text: Parser<ByLanguage<RichText>>;
	readonly words: Parser<ByLanguage<readonly string[]>>;
	readonly expression: Parser<ExpressionText>;
	readonly variables: Parser<readonly Variable[]>;
	/** The fields about the picture, of the whole template. */
	readonly picture: Parser<Template['picture']>;
}

export const packedExpression: Parser<ExpressionText> = string({ minLength: 1, maxLength: 500 });

export const packedWords: Parser<ByLanguage<readonly string[]>> = byLanguage(
	array(string({ minLength: 1, maxLength: 100 }), { maxLength: 50 })
);

const wholeRange = { min: -1_000_000_000, max: 1_000_000_000 };

export const packedVariables: Parser<readonly Variable[]> = array(
	tagged('kind', {
		range: object({
			kind: literal('range'),
			name: slotName,
			from: integer(wholeRange),
			to: integer(wholeRange),
			step: integer({ min: 1, max: 1_000_000 })
		}),
		choice: object({
			kind: literal('choice'),
			name: slotName,
			values: refine(array(packedExpression, { maxLength: 200 }), 'at least one value', (values) =>
				values.length > 0 ? values : undefined
			)
		}),
		derived: object({ kind: literal('derived'), name: slotName, value: packedExpression })
	}),
	{ maxLength: 50 }
);

const optionId = string({ maxLength: 40, pattern: /^[a-z0-9][a-z0-9-]*$/ });

/** What is asked for. Also used for the lines of a worked example that the learner fills in. */
export function answerParser({
	text,
	words,
	expression
}: Pick<TemplateNotation, 'text' | 'words' | 'expression'>): Parser<AnswerSpec> {
	const few = { maxLength: 12 };
	return tagged('kind', {
		number: object({
			kind: literal('number'),
			value: expression,
			form: withDefault(oneOf(NUMBER_FORMS), 'any'),
			remainder: optional(expression)
		}),
		choice: object({
			kind: literal('choice'),
			options: withEachIdOnce(array(object({ id: optionId, text, right: expression }), few)),
			shuffled: withDefault(boolean, true)
		}),
		order: object({
			kind: literal('order'),
			direction: oneOf(['up', 'down']),
			entries: withEachIdOnce(array(object({ id: optionId, text, value: expression }), few))
		}),
		match: object({
			kind: literal('match'),
			pairs: withEachIdOnce(array(object({ id: optionId, left: text, right: text }), few))
		}),
		text: object({ kind: literal('text'), accepted: words }),
		algebra: object({
			kind: literal('algebra'),
			value: string({ minLength: 1, maxLength: 200 }),
			form: withDefault(oneOf(['any', 'expanded', 'collected', 'factorised']), 'any')
		})
	});
}

function withDefault<Value>(parse: Parser<Value>, otherwise: Value): Parser<Value> {
	return (value, path) => (value === undefined ? succeed(otherwise) : parse(value, path));
}

function withEachIdOnce<Entry extends { readonly id: string }>(
	entries: Parser<readonly Entry[]>
): Parser<readonly Entry[]> {
	return refine(entries, 'at least two entries, each id once', (list) =>
		list.length >= 2 && new Set(list.map((entry) => entry.id)).size === list.length ? list : undefined
	);
}

/** One exercise, in the notation of packs or of authors. */
export function templateParser(lessonId: LessonId, notation: TemplateNotation): Parser<Template> {
	const { text, expression } = notation;
	const mistake: Parser<Mistake> = object({
		misconceptionId: id<MisconceptionId>(),
		answer: expression,
		when: optional(expression),
		feedback: text
	});
	const fields = object({
		id: id<TemplateId>(),
		level: oneOf([1, 2, 3]),
		skills: array(id<SkillId>(), { maxLength: 20 }),
		variables: withDefault(notation.variables, []),
		conditions: withDefault(array(expression, { maxLength: 50 }), []),
		question: text,
		answer: answerParser(notation),
		task: optional(string({ minLength: 1, maxLength: 300 })),
		mistakes: withDefault(array(mistake, { maxLength: 20 }), []),
		hints: withDefault(array(text, { maxLength: 10 }), []),
		solution: withDefault(array(text, { maxLength: 20 }), [])
	});
	return (value, path = '') => {
		const parsed = fields(value, path);
		if (!parsed.ok) return parsed;
		const picture = notation.picture(value, path);
		if (!picture.ok) return picture;
		const shown = picture.value ? { picture: picture.value } : {};
		return { ok: true, value: { ...parsed.value, lessonId, ...shown } };
	};
}

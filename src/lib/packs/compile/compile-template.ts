import type { LessonId } from '../../domain/base/ids';
import { object, optional, string, type Mismatch, type Parser } from '../../domain/base/parser';
import { fail, succeed, type Result } from '../../domain/base/result';
import type { Template } from '../../domain/exercise/template';
import { isCastSlot } from '../../domain/lesson/cast';
import type { ByLanguage, RichText } from '../../domain/lesson/rich-text';
import { templateParser } from '../parse-template';
import { authorExpression, authorText, authorWords, inAllLanguages } from './author-notation';
import type { InlineContext } from './compile-inline';
import { compileDrawing } from './compile-picture';
import { authorVariables } from './compile-variables';

export interface TemplateContext extends Pick<InlineContext, 'tools' | 'knownTerms'> {
	readonly lessonId: LessonId;
	readonly languages: readonly string[];
}

/** Reads one exercise as an author writes it. Its texts may use its own variables as slots. */
export function compileTemplate(value: unknown, path: string, context: TemplateContext): Result<Template, Mismatch> {
	const variables = object({ variables: optional(authorVariables) })(value, path);
	if (!variables.ok) return variables;
	const names = (variables.value.variables ?? []).map((variable) => variable.name);
	const taken = names.find(isCastSlot);
	if (taken !== undefined) {
		return fail({ path: `${path}.variables`, expected: `another name: {${taken}} is of the country`, badValue: taken });
	}
	const knownSlots = new Set(names);
	const text = inAllLanguages(authorText({ ...context, knownSlots }), context.languages);
	return templateParser(context.lessonId, {
		text,
		words: inAllLanguages(authorWords, context.languages),
		expression: authorExpression,
		variables: authorVariables,
		picture: authorPicture(text)
	})(value, path);
}

/** `picture: fraction-bar parts=n shaded=k` with a `description` beside it. */
function authorPicture(text: Parser<ByLanguage<RichText>>): Parser<Template['picture']> {
	return (value, path = '') => {
		const shown = object({ picture: optional(string()) })(value, path);
		if (!shown.ok) return shown;
		if (shown.value.picture === undefined) return succeed(undefined);
		const drawing = compileDrawing(shown.value.picture);
		if (!drawing.ok) return fail({ path: `${path}.picture`, expected: drawing.error, badValue: shown.value.picture });
		const described = object({ description: text })(value, path);
		if (!described.ok) return described;
		const { description } = described.value;
		return succeed({ picture: { ...drawing.value, description: description['en'] ?? [] }, descriptions: description });
	};
}

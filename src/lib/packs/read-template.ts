import type { LessonId } from '../domain/base/ids';
import { object, optional, type Parser } from '../domain/base/parser';
import { mapResult, succeed } from '../domain/base/result';
import type { Template } from '../domain/exercise/template';
import type { ByLanguage, RichText } from '../domain/lesson/rich-text';
import { parseDrawing } from './parse-picture';
import { packedExpression, packedVariables, packedWords, templateParser } from './parse-template';
import { textOfNumber } from './text-table';

/** Reads what `writeTemplate` wrote, with the texts of the languages at hand. */
export function packedTemplateParser(lessonId: LessonId, table: ByLanguage<readonly RichText[]>): Parser<Template> {
	const text = textOfNumber(table);
	return templateParser(lessonId, {
		text,
		words: packedWords,
		expression: packedExpression,
		variables: packedVariables,
		picture: packedPicture(text)
	});
}

function packedPicture(text: Parser<ByLanguage<RichText>>): Parser<Template['picture']> {
	const outer = object({ picture: optional(parseDrawing) });
	const inner = object({ picture: object({ description: text }) });
	return (value, path = '') => {
		const drawing = outer(value, path);
		if (!drawing.ok) return drawing;
		const { picture } = drawing.value;
		if (!picture) return succeed(undefined);
		return mapResult(inner(value, path), ({ picture: { description } }) => ({
			picture: { ...picture, description: description['en'] ?? [] },
			descriptions: description
		}));
	};
}

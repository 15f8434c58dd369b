import { array, string, type Parser } from '../../domain/base/parser';
import { fail, succeed } from '../../domain/base/result';
import type { ByLanguage, RichText } from '../../domain/lesson/rich-text';
import { languageTag } from '../parse-language';
import { compileText, type InlineContext } from './compile-inline';

/** Words in one language, as an author writes them; a bare number is words too. */
export function authorText(context: InlineContext): Parser<RichText> {
	return (value, path = '') => {
		if (typeof value !== 'string' && typeof value !== 'number')
			return fail({ path, expected: 'words', badValue: value });
		const text = compileText(String(value), context);
		return text.ok ? text : fail({ path, expected: text.error, badValue: value });
	};
}

/** A map with each of the languages, or one value that serves them all. */
export function inAllLanguages<Content>(
	content: Parser<Content>,
	languages: readonly string[]
): Parser<ByLanguage<Content>> {
	return (value, path = '') => {
		const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
		const given: Readonly<Record<string, unknown>> = isMap
			? (value as Record<string, unknown>)
			: Object.fromEntries(languages.map((language) => [language, value]));
		const foreign = Object.keys(given).find((language) => !languages.includes(language));
		if (foreign !== undefined) {
			return fail({
				path: `${path}.${foreign}`,
				expected: `one of the languages ${languages.join(', ')}`,
				badValue: value
			});
		}
		const texts: [string, Content][] = [];
		for (const language of languages) {
			if (!Object.hasOwn(given, language)) return fail({ path, expected: `a text in ${language}`, badValue: value });
			const text = content(given[language], isMap ? `${path}.${language}` : path);
			if (!text.ok) return text;
			texts.push([language, text.value]);
		}
		return succeed(Object.fromEntries(texts));
	};
}

/**
 * As `inAllLanguages`, and in whatever others the author knows: skills and terms serve lessons, and questions, in more
 * languages than every lesson of the pack is written in.
 */
export function inAllLanguagesAndMore<Content>(
	content: Parser<Content>,
	languages: readonly string[]
): Parser<ByLanguage<Content>> {
	return (value, path = '') => {
		const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
		const more = isMap ? Object.keys(value).filter((tag) => languageTag(tag).ok) : [];
		return inAllLanguages(content, [...new Set([...languages, ...more])])(value, path);
	};
}

/** A formula in the variables; YAML may have read it as a number or as true. */
export const authorExpression: Parser<string> = (value, path = '') => {
	const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
	return string({ minLength: 1, maxLength: 500 })(text, path);
};

/** Accepted words: a list, or a single one. */
export const authorWords: Parser<readonly string[]> = (value, path = '') =>
	array(string({ minLength: 1, maxLength: 100 }))(typeof value === 'string' ? [value] : value, path);

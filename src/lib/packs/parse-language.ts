import type { LanguageTag } from '../domain/base/ids';
import { record, refine, string, type Parser } from '../domain/base/parser';
import type { ByLanguage } from '../domain/lesson/rich-text';

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export const languageTag = string({ maxLength: 35, pattern: TAG }) as Parser<LanguageTag>;

/** A map by language tag that may lack English: words of single countries. */
export function byTag<Content>(content: Parser<Content>): Parser<ByLanguage<Content>> {
	return refine(record(content, { maxLength: 100 }), 'language tags as names', (texts) =>
		Object.keys(texts).every((tag) => TAG.test(tag)) ? texts : undefined
	);
}

/** A text in several languages; English is always there. */
export function byLanguage<Content>(content: Parser<Content>): Parser<ByLanguage<Content>> {
	return refine(byTag(content), 'a text in English at least', (texts) =>
		Object.hasOwn(texts, 'en') ? texts : undefined
	);
}

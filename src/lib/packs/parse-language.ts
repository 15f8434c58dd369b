import { LANGUAGE_TAG } from '../domain/base/language-tag';
import { record, refine, type Parser } from '../domain/base/parser';
import type { ByLanguage } from '../domain/lesson/rich-text';

export { languageTag } from '../domain/base/language-tag';

/** A map by language tag that may lack English: words of single countries. */
export function byTag<Content>(content: Parser<Content>): Parser<ByLanguage<Content>> {
	return refine(record(content, { maxLength: 100 }), 'language tags as names', (texts) =>
		Object.keys(texts).every((tag) => LANGUAGE_TAG.test(tag)) ? texts : undefined
	);
}

/** A text in several languages; English is always there. */
export function byLanguage<Content>(content: Parser<Content>): Parser<ByLanguage<Content>> {
	return refine(byTag(content), 'a text in English at least', (texts) =>
		Object.hasOwn(texts, 'en') ? texts : undefined
	);
}

import type { CountryCode, LanguageTag } from '../base/ids';
import type { Term } from './lesson';
import { inLanguage } from './rich-text';

/** The word to show for a term: the country's own where it has one, else the language's first, else English. */
export function wordOfTerm(term: Term, language: LanguageTag, country?: CountryCode): string {
	const local = `${language}-${country ?? ''}`;
	const countryWord = Object.hasOwn(term.countryWords, local) ? term.countryWords[local]?.[0] : undefined;
	return countryWord ?? inLanguage(term.words, language).content[0] ?? term.id;
}

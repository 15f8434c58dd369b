import { fail, succeed } from '../domain/base/result';
import type { Parser } from '../domain/base/parser';
import type { ByLanguage, RichText } from '../domain/lesson/rich-text';

/** Exercises refer to their words by number, so that a phone needs to load one language only. */
export interface TextTable {
	/** Files the text under each language and gives its number. */
	put(texts: ByLanguage<RichText>): number;
	readonly texts: ByLanguage<readonly RichText[]>;
}

export function createTextTable(languages: readonly string[]): TextTable {
	const columns = Object.fromEntries(languages.map((language) => [language, [] as RichText[]]));
	let count = 0;
	return {
		put(texts) {
			for (const language of languages) columns[language]?.push(texts[language] ?? texts['en'] ?? []);
			return count++;
		},
		texts: columns
	};
}

/** Reads a number as the text it stands for, in every language that the table has. */
export function textOfNumber(table: ByLanguage<readonly RichText[]>): Parser<ByLanguage<RichText>> {
	const columns = Object.entries(table);
	const count = Math.min(...columns.map(([, texts]) => texts.length));
	return (value, path = '') => {
		if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= count) {
			return fail({ path, expected: `number of a text below ${count}`, badValue: value });
		}
		return succeed(Object.fromEntries(columns.map(([language, texts]) => [language, texts[value] ?? []])));
	};
}

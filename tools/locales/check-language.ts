import { findEnglish, formsOf, splitKey } from '../../src/lib/domain/wording/plural-forms';
import { isTooLong } from '../../src/lib/domain/wording/sentence-length';
import { checkSentence } from './check-sentence';
import type { Problem } from './problem';
import type { LanguageFiles, Words } from './read-locales';

interface Sides {
	readonly tag: string;
	readonly area: string;
	readonly english: Words;
	readonly words: Words;
	readonly sameInAll: readonly string[];
}

/** The keys a language must have for the English ones: every plural form of its own where English has a plural. */
function listWantedKeys(english: Words, tag: string): Set<string> {
	const keys = Object.keys(english).flatMap((key) => {
		const { stem, form } = splitKey(key);
		return form ? formsOf(tag).map((own) => `${stem}_${own}`) : [key];
	});
	return new Set(keys);
}

function checkSentences({ tag, area, english, words, sameInAll }: Sides): Problem[] {
	return Object.entries(words).flatMap(([key, text]): Problem[] => {
		const where = `${tag}/${area}.json#${key}`;
		if (typeof text !== 'string') return [{ where, what: 'not a sentence' }];
		const original = findEnglish(english, key);
		if (!original) return [];
		const faults = checkSentence({ tag, text, english: original, key, sameInAll });
		const length: Problem[] = isTooLong(text, original)
			? [{ where, what: `${text.length} letters for ${original.length} in English`, isWarning: true }]
			: [];
		return [...faults.map((what) => ({ where, what })), ...length];
	});
}

function checkArea(sides: Sides): Problem[] {
	const { tag, area, english, words } = sides;
	const wanted = listWantedKeys(english, tag);
	const isOfCountry = tag.includes('-');
	const missing = isOfCountry ? [] : [...wanted].filter((key) => !(key in words));
	const extra = Object.keys(words).filter((key) => !wanted.has(key));
	return [
		...missing.map((key) => ({ where: `${tag}/${area}.json#${key}`, what: 'missing' })),
		...extra.map((key) => ({ where: `${tag}/${area}.json#${key}`, what: 'not in English, or not a plural form here' })),
		...checkSentences(sides)
	];
}

/** Compares one language with English: same sentences, same places, its own plural forms, nothing left in English. */
export function checkLanguage(
	tag: string,
	english: LanguageFiles,
	files: LanguageFiles,
	sameInAll: readonly string[]
): Problem[] {
	const unknown = Object.keys(files).filter((area) => !(area in english));
	const areas = tag.includes('-') ? Object.keys(files).filter((area) => area in english) : Object.keys(english);
	return [
		...unknown.map((area) => ({ where: `${tag}/${area}.json`, what: 'no such area in English' })),
		...areas.flatMap((area) =>
			checkArea({ tag, area, english: english[area] ?? {}, words: files[area] ?? {}, sameInAll })
		)
	];
}

/** English itself: nothing empty, both plural forms. */
export function checkEnglish(files: LanguageFiles): Problem[] {
	return Object.entries(files).flatMap(([area, words]) =>
		Object.entries(words).flatMap(([key, text]): Problem[] => {
			const where = `en/${area}.json#${key}`;
			const { stem, form } = splitKey(key);
			const missing = form ? formsOf('en').filter((own) => !(`${stem}_${own}` in words)) : [];
			return [
				...(text.trim() === '' ? [{ where, what: 'empty' }] : []),
				...(/^[a-z][A-Za-z0-9]*(_[a-z]+)?$/.test(key) ? [] : [{ where, what: 'a key is one word in camelCase' }]),
				...missing.map((own) => ({ where, what: `the plural form ${own} is missing` }))
			];
		})
	);
}

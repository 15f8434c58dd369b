import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '../../src/lib/domain/base/ids';
import { findEnglish } from '../../src/lib/domain/wording/plural-forms';
import { tidyWording } from '../../src/lib/domain/wording/word-correction';
import { readWordsFile, writeWordsFile, type FiledCorrection } from '../../src/lib/domain/wording/words-file';
import { applyWords } from './apply-words';
import { languagesOfHost } from './check';
import { readLocales } from './read-locales';

const locales = readLocales('locales');
const languages = languagesOfHost();

/** Every sentence of a language, corrected to what it is. */
function listAll(tag: string): FiledCorrection[] {
	return Object.entries(locales.languages[tag] ?? {}).flatMap(([area, words]) =>
		Object.entries(words).map(([name, text]) => {
			const english = findEnglish(locales.languages['en']?.[area] ?? {}, name);
			return { key: `${area}.${name}`, english, before: text, after: text };
		})
	);
}

describe.each(languages.filter((tag) => tag !== 'en'))('every sentence of %s', (tag) => {
	const corrections = listAll(tag);

	it('stays what it is when it is tidied', () => {
		expect(corrections.filter(({ before }) => tidyWording(before) !== before)).toEqual([]);
	});

	it('can travel, and is found again where it came from', () => {
		const language = asId<LanguageTag>(tag);
		const read = readWordsFile(writeWordsFile({ language, release: '0.1.0', corrections }));
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const applied = applyWords(locales, read.value, languages);
		expect(applied.ok && applied.value.done.length).toBe(corrections.length);
		expect(applied.ok && applied.value.locales.languages).toEqual(locales.languages);
	});
});

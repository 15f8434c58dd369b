import files from 'virtual:locales';
import type { WrittenSentence } from '$lib/domain/wording/word-correction';
import { findEnglish } from '$lib/domain/wording/plural-forms';
import type { Area } from './areas';
import type { LocaleFile, LocaleFiles } from './locale-files';
import type { Place } from './sentences';

export interface WrittenSentences {
	/** In the order of `areas` and of their files. */
	readonly sentences: readonly WrittenSentence[];
	/** False if an area could not be had: offline, and not stored. Its sentences are left out. */
	readonly isWhole: boolean;
}

/** All sentences that a language has of its own, as a country says them, with their places still open, beside English. */
export async function readWrittenSentences(
	place: Place,
	areas: readonly Area[],
	locales: LocaleFiles = files
): Promise<WrittenSentences> {
	const read = await Promise.allSettled(areas.map((area) => readArea(place, area, locales)));
	return {
		sentences: read.flatMap((area) => (area.status === 'fulfilled' ? area.value : [])),
		isWhole: read.every(({ status }) => status === 'fulfilled')
	};
}

async function readArea({ language, country }: Place, area: Area, locales: LocaleFiles): Promise<WrittenSentence[]> {
	const [english, own, ofCountry] = await Promise.all([
		locales['en']?.[area]?.(),
		locales[language]?.[area]?.(),
		locales[`${language}-${country}`]?.[area]?.()
	]);
	return Object.entries(own?.words ?? {}).map(([name, words]) => {
		const text = wordsOf(ofCountry)[name];
		const sentence = { language, key: `${area}.${name}`, english: findEnglish(wordsOf(english), name) };
		return text === undefined ? { ...sentence, text: words } : { ...sentence, country, text };
	});
}

function wordsOf(file: LocaleFile | undefined): Readonly<Record<string, string>> {
	return file?.words ?? {};
}

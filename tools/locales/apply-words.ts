import { fail, succeed, type Result } from '../../src/lib/domain/base/result';
import { findEnglish } from '../../src/lib/domain/wording/plural-forms';
import type { FiledCorrection, WordsFile } from '../../src/lib/domain/wording/words-file';
import { findProblemsOf } from './check';
import type { Problem } from './problem';
import type { LanguageFiles, Locales } from './read-locales';

/** A sentence that changes, or that would. */
export interface Change {
	/** Folder and file of the sentence: `sw` and `home`, `sw-TZ` and `steps`. */
	readonly tag: string;
	readonly area: string;
	readonly name: string;
	readonly correction: FiledCorrection;
}

export interface Applied {
	readonly locales: Locales;
	readonly changes: readonly Change[];
	/** Other words stand there by now, in English or in the language, or the sentence is gone. They stay as they are. */
	readonly outOfDate: readonly Change[];
	/** Already as they should be. */
	readonly done: readonly Change[];
}

type Standing = 'fits' | 'done' | 'out of date';

/**
 * Puts the corrections of a file into a copy of the locales. Nothing of it is taken if the language is not one of
 * `languages`, or if one sentence would break a rule of `locales:check`; the error says which.
 */
export function applyWords(
	locales: Locales,
	file: WordsFile,
	languages: readonly string[]
): Result<Applied, readonly Problem[]> {
	const { language, corrections } = file;
	if (language === 'en') return refuse('en', 'English is the source of all other languages: change it by hand');
	if (!languages.includes(language) || !Object.hasOwn(locales.languages, language)) {
		return refuse(language, 'this language is not offered');
	}
	const found = corrections.map((correction) => ({ change: locate(language, correction), correction }));
	const sorted = found.map(({ change }) => ({ change, standing: standingOf(locales, change) }));
	const pick = (wanted: Standing): Change[] =>
		sorted.filter(({ standing }) => standing === wanted).map(({ change }) => change);
	const changes = pick('fits');
	const after = { ...locales, languages: changes.reduce(putChange, locales.languages) };
	const faults = findNewFaults(locales, after, [...new Set(changes.map(({ tag }) => tag))]);
	if (faults.length > 0) return fail(faults);
	return succeed({ locales: after, changes, outOfDate: pick('out of date'), done: pick('done') });
}

function refuse(where: string, what: string): Result<never, readonly Problem[]> {
	return fail([{ where, what }]);
}

function locate(language: string, correction: FiledCorrection): Change {
	const [area = '', name = ''] = correction.key.split('.');
	return { tag: correction.country ? `${language}-${correction.country}` : language, area, name, correction };
}

function standingOf({ languages }: Locales, { tag, area, name, correction }: Change): Standing {
	const english = wordsOf(languages['en'], area);
	const words = wordsOf(Object.hasOwn(languages, tag) ? languages[tag] : undefined, area);
	if (!Object.hasOwn(words, name) || findEnglish(english, name) !== correction.english) return 'out of date';
	if (words[name] === correction.after) return 'done';
	return words[name] === correction.before ? 'fits' : 'out of date';
}

function wordsOf(files: LanguageFiles | undefined, area: string): Readonly<Record<string, string>> {
	return files && Object.hasOwn(files, area) ? (files[area] ?? {}) : {};
}

function putChange(languages: Locales['languages'], { tag, area, name, correction }: Change): Locales['languages'] {
	const words = { ...wordsOf(languages[tag], area), [name]: correction.after };
	return { ...languages, [tag]: { ...languages[tag], [area]: words } };
}

/** What the check of a language finds after a change and did not find before it. */
function findNewFaults(before: Locales, after: Locales, tags: readonly string[]): readonly Problem[] {
	return tags.flatMap((tag) => {
		const known = new Set(findProblemsOf(tag, before).map(nameProblem));
		return findProblemsOf(tag, after).filter((problem) => !problem.isWarning && !known.has(nameProblem(problem)));
	});
}

function nameProblem({ where, what }: Problem): string {
	return `${where}: ${what}`;
}

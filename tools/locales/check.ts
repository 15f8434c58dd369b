import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkGlossary, checkTermUse } from './check-glossary';
import { checkEnglish, checkLanguage } from './check-language';
import { checkReviews } from './check-reviews';
import { checkUsage, type SourceFile } from './check-usage';
import type { Problem } from './problem';
import { readLocales, type Locales } from './read-locales';

function readSources(folder: string): SourceFile[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$/.test(path))
		.map((path) => join(folder, path))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Every fault in the sentences of one language, or of one country: `sw-TZ`. */
export function findProblemsOf(tag: string, locales: Locales): Problem[] {
	const english = locales.languages['en'] ?? {};
	const files = locales.languages[tag] ?? {};
	const names = ['*', tag, tag.split('-')[0] ?? ''].flatMap((group) => locales.sameInAll[group] ?? []);
	const entries = Object.values(locales.glossary).flat();
	return [...checkLanguage(tag, english, files, names), ...checkTermUse(tag, english, files, entries)];
}

/** Every fault of the sentences, in the languages a host must have whole. */
export function findProblems(
	locales: Locales,
	languages: readonly string[],
	sources: readonly SourceFile[]
): Problem[] {
	const english = locales.languages['en'] ?? {};
	const tags = Object.keys(locales.languages).filter(
		(tag) => tag !== 'en' && languages.includes(tag.split('-')[0] ?? '')
	);
	const absent = languages.filter((tag) => !(tag in locales.languages));
	return [
		...absent.map((tag) => ({ where: `locales/${tag}`, what: 'asked for, but not there' })),
		...checkEnglish(english),
		...tags.flatMap((tag) => findProblemsOf(tag, locales)),
		...checkGlossary(locales.glossary, languages),
		...checkReviews(locales.reviews, languages),
		...checkUsage(english, sources)
	];
}

/** What `darasa.config.json` offers. */
export function languagesOfHost(): readonly string[] {
	return (JSON.parse(readFileSync('darasa.config.json', 'utf8')) as { languages: string[] }).languages;
}

/**
 * Checks `locales/` against English, the code and the glossary, and prints what it finds. True if all is well.
 * Takes the languages to be whole; without them those of `darasa.config.json`.
 */
export function checkLocales(languages = languagesOfHost()): boolean {
	const locales = readLocales('locales');
	const problems = findProblems(locales, languages, readSources('src'));
	const errors = problems.filter(({ isWarning }) => !isWarning);
	for (const { where, what, isWarning } of problems) console.log(`${isWarning ? 'note ' : 'FAULT'} ${where}: ${what}`);
	const sentences = Object.values(locales.languages['en'] ?? {}).flatMap((words) => Object.keys(words)).length;
	const terms = Object.values(locales.glossary).flat().length;
	console.log(
		`locales: ${sentences} sentences in ${languages.join(', ')}, ${terms} terms; ` +
			`${errors.length} faults, ${problems.length - errors.length} notes`
	);
	return errors.length === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const asked = process.argv.slice(2);
	process.exit(checkLocales(asked.length > 0 ? asked : undefined) ? 0 : 1);
}

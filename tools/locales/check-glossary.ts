import { withoutPlaceholders } from '../../src/lib/domain/wording/places';
import { isReview, type Review } from './check-reviews';
import type { Problem } from './problem';
import type { LanguageFiles } from './read-locales';

/** A term of a subject and the words for it. `sw-TZ` is the word of one country where it differs from `sw`. */
export interface GlossaryEntry {
	readonly id: string;
	readonly en: string;
	/** First the word to show, then other forms and words that are accepted. */
	readonly words: Readonly<Record<string, readonly string[]>>;
	/** Where the words come from. */
	readonly source: string;
	/** `draft`: no teacher has agreed yet. Else who agreed in which languages, by tag; the others are still drafts. */
	readonly status: 'draft' | Readonly<Record<string, Review>>;
	/** Every interface sentence with this English word must use one of the words. */
	readonly isStrict?: boolean;
}

function checkEntry(entry: GlossaryEntry, languages: readonly string[], where: string): Problem[] {
	const missing = languages.filter((tag) => tag !== 'en' && !(entry.words[tag]?.[0] ?? '').trim());
	const empty = Object.entries(entry.words).filter(([, words]) => words.some((word) => word.trim() === ''));
	const unformed = Object.entries(entry.words).filter(([, words]) =>
		words.some((word) => word !== word.normalize('NFC'))
	);
	return [
		...(/^[a-z]+(-[a-z]+)*$/.test(entry.id) ? [] : [{ where, what: 'the id is lower case with hyphens' }]),
		...(entry.en.trim() ? [] : [{ where, what: 'no English word' }]),
		...missing.map((tag) => ({ where, what: `no word in ${tag}` })),
		...empty.map(([tag]) => ({ where, what: `an empty word in ${tag}` })),
		...unformed.map(([tag]) => ({ where, what: `a word in ${tag} is not in Unicode form NFC` })),
		...(entry.source.trim() ? [] : [{ where, what: 'no source' }]),
		...checkStatus(entry).map((what) => ({ where, what }))
	];
}

function checkStatus({ status, words }: GlossaryEntry): string[] {
	if (status === 'draft') return [];
	if (typeof status !== 'object' || status === null) return ['the status is draft, or who reviewed it, by language'];
	return Object.entries(status).flatMap(([tag, review]) => [
		...(Object.hasOwn(words, tag) ? [] : [`reviewed in ${tag}, which has no word`]),
		...(isReview(review) ? [] : [`the review in ${tag} needs by and on, a day such as 2026-12-01`])
	]);
}

/** Every term is whole, and none stands twice. */
export function checkGlossary(
	glossary: Readonly<Record<string, readonly GlossaryEntry[]>>,
	languages: readonly string[]
): Problem[] {
	const seen = new Set<string>();
	return Object.entries(glossary).flatMap(([file, entries]) =>
		entries.flatMap((entry) => {
			const where = `glossary/${file}.json#${entry.id}`;
			const twice = seen.has(entry.id) ? [{ where, what: 'stands twice' }] : [];
			seen.add(entry.id);
			return [...checkEntry(entry, languages, where), ...twice];
		})
	);
}

/** The words a language may use for a term; a country may also use the general ones. */
function wordsFor(entry: GlossaryEntry, tag: string): readonly string[] {
	return entry.words[tag] ?? entry.words[tag.split('-')[0] ?? ''] ?? [];
}

/** Sentences that speak of a strict term must use its words, so that a learner meets one word for one idea. */
export function checkTermUse(
	tag: string,
	english: LanguageFiles,
	files: LanguageFiles,
	entries: readonly GlossaryEntry[]
): Problem[] {
	const strict = entries.filter((entry) => entry.isStrict && wordsFor(entry, tag).length > 0);
	return Object.entries(files).flatMap(([area, words]) =>
		Object.entries(words).flatMap(([key, text]) => {
			const original = withoutPlaceholders(english[area]?.[key] ?? '').toLowerCase();
			return strict
				.filter((entry) => new RegExp(`\\b${entry.en}s?\\b`).test(original))
				.filter((entry) => !wordsFor(entry, tag).some((word) => text.toLowerCase().includes(word.toLowerCase())))
				.map((entry) => ({
					where: `${tag}/${area}.json#${key}`,
					what: `"${entry.en}" is ${wordsFor(entry, tag).join(' or ')} in the glossary`
				}));
		})
	);
}

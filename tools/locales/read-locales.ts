import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlossaryEntry } from './check-glossary';
import type { Reviews } from './check-reviews';

export type Words = Readonly<Record<string, string>>;

/** Area to sentences. */
export type LanguageFiles = Readonly<Record<string, Words>>;

export interface Locales {
	/** By tag; `sw-TZ` holds only what one country says differently. */
	readonly languages: Readonly<Record<string, LanguageFiles>>;
	/** Names that stay as they are in English: under `*` in every language, under a tag in that one. */
	readonly sameInAll: Readonly<Record<string, readonly string[]>>;
	readonly glossary: Readonly<Record<string, readonly GlossaryEntry[]>>;
	/** Which languages a teacher who speaks them has read. */
	readonly reviews: Reviews;
}

/** The reviews of a folder of locales; a host's own folder may lack the file. */
export function readReviews(folder: string): Reviews {
	const path = join(folder, 'reviews.json');
	return existsSync(path) ? readJson<Reviews>(path) : {};
}

function readJson<Content>(path: string): Content {
	return JSON.parse(readFileSync(path, 'utf8')) as Content;
}

function readFolder<Content>(folder: string): Readonly<Record<string, Content>> {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
	return Object.fromEntries(names.map((name) => [name.slice(0, -5), readJson<Content>(join(folder, name))]));
}

/** Reads every file of `folder` (`locales/`). Throws on a file that is not JSON. */
export function readLocales(folder: string): Locales {
	const tags = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'glossary')
		.map(({ name }) => name);
	return {
		languages: Object.fromEntries(tags.map((tag) => [tag, readFolder<Words>(join(folder, tag))])),
		sameInAll: readJson<Record<string, string[]>>(join(folder, 'same-in-all.json')),
		glossary: readFolder<GlossaryEntry[]>(join(folder, 'glossary')),
		reviews: readReviews(folder)
	};
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { isReviewed } from './check-reviews';
import { missingSentences } from './missing-sentences';
import { isPseudo, makePseudo } from './pseudo';
import { readReviews } from './read-locales';

export interface LocaleFolder {
	/** Holds `<tag>/<area>.json`. */
	readonly folder: string;
	/** What the host offers; English is always there. `xx` and `xr` are made up from English on the spot. */
	readonly languages: readonly string[];
}

type Words = Readonly<Record<string, string>>;

const PUBLIC = 'virtual:locales';
const INDEX = `\0${PUBLIC}`;
// The folder `locales/<tag>/` in the name is how the build's last step knows which chunk is which language.
const FILE = `\0virtual/locales/`;

function readWords(path: string): Words {
	return JSON.parse(readFileSync(path, 'utf8')) as Words;
}

/** What to ship: each offered language, and what one country says differently (`sw-TZ`). */
function listTags({ folder, languages }: LocaleFolder): string[] {
	const offered = new Set(['en', ...languages]);
	const ofCountries = readdirSync(folder).filter((name) => /^[a-z]{2,3}-[A-Z]{2}$/.test(name));
	return [...offered, ...ofCountries.filter((tag) => offered.has(tag.split('-')[0] ?? ''))];
}

/** A language has every area, in English where it lacks the file; a country only those that differ. */
function listAreas(folder: string, tag: string): string[] {
	return readdirSync(join(folder, tag.includes('-') ? tag : 'en'))
		.filter((name) => name.endsWith('.json'))
		.map((name) => name.slice(0, -'.json'.length));
}

/** `{tag: {area: () => import(…)}}`, one chunk for each file; and the languages that no teacher has read. */
function writeIndex(options: LocaleFolder): string {
	const tags = listTags(options).map((tag) => {
		const areas = listAreas(options.folder, tag).map((area) => {
			const id = JSON.stringify(`${FILE.slice(1)}${tag}/${area}`);
			return `${area}: () => import(${id}).then((file) => file.default)`;
		});
		return `${JSON.stringify(tag)}: { ${areas.join(', ')} }`;
	});
	const reviews = readReviews(options.folder);
	const drafts = options.languages.filter((tag) => tag !== 'en' && !isReviewed(reviews[tag]));
	return `export default { ${tags.join(', ')} };\nexport const drafts = ${JSON.stringify(drafts)};`;
}

/**
 * Gives the app `virtual:locales`: every sentence file of the offered languages as a chunk of its own. Sentences a language
 * lacks come with its file in English, so that no phone has to fetch the English file as well.
 */
export function localeFiles(options: LocaleFolder): Plugin {
	const folder = resolve(options.folder);
	return {
		name: 'darasa-locales',
		resolveId(id) {
			if (id === PUBLIC) return INDEX;
			return id.startsWith(FILE.slice(1)) ? `\0${id}` : null;
		},
		load(id) {
			if (id === INDEX) return writeIndex({ ...options, folder });
			if (!id.startsWith(FILE)) return null;
			const [tag = '', area = ''] = id.slice(FILE.length).split('/');
			const englishPath = join(folder, 'en', `${area}.json`);
			const path = join(folder, tag, `${area}.json`);
			this.addWatchFile(englishPath);
			if (existsSync(path)) this.addWatchFile(path);
			const english = readWords(englishPath);
			const words = isPseudo(tag) ? makePseudo(english, tag) : existsSync(path) ? readWords(path) : {};
			const fallback = tag.includes('-') ? {} : missingSentences(english, words);
			return `export default JSON.parse(${JSON.stringify(JSON.stringify({ words, fallback }))});`;
		}
	};
}

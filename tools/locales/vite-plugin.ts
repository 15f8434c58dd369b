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

/** What the first pages show. Each comes alone, so that a learner does not wait for all the rest of her language. */
const FIRST = ['common', 'home', 'profiles', 'welcome'];
const OF_TEACHERS = ['classroom', 'key', 'write'];

/**
 * The file an area comes in. All but the first come together: a phone stores a language in six files instead of thirty.
 * English, of which every phone keeps a part, comes area by area.
 */
function bundleOf(tag: string, area: string): string {
	if (tag === 'en' || FIRST.includes(area)) return area;
	return OF_TEACHERS.includes(area) ? 'teacher' : 'learner';
}

/** `{tag: {area: () => import(…)}}`; and the languages that no teacher has read. */
function writeIndex(options: LocaleFolder): string {
	const tags = listTags(options).map((tag) => {
		const areas = listAreas(options.folder, tag).map((area) => {
			const bundle = bundleOf(tag, area);
			const id = JSON.stringify(`${FILE.slice(1)}${tag}/${bundle}`);
			return `${area}: () => import(${id}).then((file) => file.default${bundle === area ? '' : `.${area}`})`;
		});
		return `${JSON.stringify(tag)}: { ${areas.join(', ')} }`;
	});
	const reviews = readReviews(options.folder);
	const drafts = options.languages.filter((tag) => tag !== 'en' && !isReviewed(reviews[tag]));
	return `export default { ${tags.join(', ')} };\nexport const drafts = ${JSON.stringify(drafts)};`;
}

/** The sentences of one area, and those it lacks in English. */
function readArea(folder: string, tag: string, area: string, watch: (path: string) => void) {
	const englishPath = join(folder, 'en', `${area}.json`);
	const path = join(folder, tag, `${area}.json`);
	watch(englishPath);
	if (existsSync(path)) watch(path);
	const english = readWords(englishPath);
	const words = isPseudo(tag) ? makePseudo(english, tag) : existsSync(path) ? readWords(path) : {};
	return { words, fallback: tag.includes('-') ? {} : missingSentences(english, words) };
}

/**
 * Gives the app `virtual:locales`: the sentences of the offered languages in chunks of their own. Sentences a language
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
			const [tag = '', bundle = ''] = id.slice(FILE.length).split('/');
			const areas = listAreas(folder, tag).filter((area) => bundleOf(tag, area) === bundle);
			const files = areas.map(
				(area) => [area, readArea(folder, tag, area, (path) => this.addWatchFile(path))] as const
			);
			const content = areas[0] === bundle ? files[0]?.[1] : Object.fromEntries(files);
			return `export default JSON.parse(${JSON.stringify(JSON.stringify(content))});`;
		}
	};
}

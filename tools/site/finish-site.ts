import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFile } from './compress';
import { findGated, findGates, type Gates } from './gated-chunks';
import { groupOf, type Group } from './group-files';
import { listFiles } from './list-files';
import type { ModuleGraph } from './module-graph';
import { preloadFirstPage } from './preload-first-page';

export interface SiteFile {
	readonly url: string;
	/** The start of the content's SHA-256; null where the name already holds a hash. */
	readonly revision: string | null;
	/** What travels, compressed. */
	readonly bytes: number;
}

/** What the last step must know of the steps before it. */
export interface BuiltApp {
	readonly basePath: string;
	readonly graph: ModuleGraph;
}

export type SiteManifest = Readonly<Record<Exclude<Group, 'never'>, readonly SiteFile[]>>;

/** The language of a locale chunk, read from the source name Vite remembers. English is the fallback, so it is core. */
function findLaterLanguages(graph: ModuleGraph): Set<string> {
	const later = new Set<string>();
	for (const [key, chunk] of Object.entries(graph)) {
		const tag = (chunk.src ?? key).match(/(?:^|\/)locales\/([A-Za-z-]+)\//)?.[1];
		if (tag && tag !== 'en') later.add(chunk.file);
		const format = (chunk.src ?? key).match(/i18n\/formats\/([a-z]{2,3})\.(?:ts|json)$/)?.[1];
		if (format && format !== 'en') later.add(chunk.file);
	}
	return later;
}

/**
 * Parts that a child can do without until they are there: each is loaded when it is wanted, and where it is missing the
 * page goes on without it or says so. Pages whose HTML follows later (group-files.ts) are among them.
 */
const LATER: Gates = {
	routes: /src\/routes\/(?:assigned|correct|model|packs|pair|placement|work)\//,
	modules:
		/src\/lib\/model\/|src\/lib\/sharing\/|src\/lib\/domain\/tutor\/(?:prompt|guard-rewording|guard-thoughts|split-thoughts)\.ts$|\/(?:SayAnotherWay|ExampleView|ImageView|AssignedWork|BesideBlock|LetterArrival|SendLetter|ScanLetters|WordsDialog)\.svelte$|src\/lib\/ui\/qr\/|src\/lib\/ui\/letters\/|node_modules\/qr\/|locales\/en\/(?:sharing|assigned|correct)(?:\.json)?$/,
	names: ['model-room', 'guard', 'sharing']
};

/** What a phone without a teacher never fetches. */
const TEACHER: Gates = {
	routes: /src\/routes\/(?:class|write)\//,
	modules:
		/(?:^|\/)locales\/[A-Za-z-]+\/(?:classroom|key|write|teacher)(?:\.json)?$|src\/lib\/app\/key-lock\.ts$|\/(?:KeyField|RecordReading)\.svelte$/
};

function describe(folder: string, url: string): SiteFile {
	const path = join(folder, url);
	const isHashedName = url.startsWith('_app/immutable/');
	const revision = isHashedName ? null : createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
	return { url, revision, bytes: compressFile(path) };
}

/**
 * The last step of a build, when every file is there: hashes all files, writes the groups into the service worker,
 * makes the compressed copies. Kit cannot do it, because it writes the fallback page after the service worker.
 */
export function finishSite(folder: string, { basePath, graph }: BuiltApp): SiteManifest {
	copyFileSync(join(folder, '200.html'), join(folder, '404.html'));
	preloadFirstPage(folder, basePath, graph);
	const gates = findGates(graph, TEACHER);
	const teachers = findGated(graph, gates);
	const later = new Set([...findLaterLanguages(graph), ...findGated(graph, findGates(graph, LATER), gates)]);
	const groups: Record<Exclude<Group, 'never'>, SiteFile[]> = { core: [], rest: [], teacher: [], model: [] };
	for (const url of listFiles(folder)) {
		if (/\.(br|gz)$/.test(url)) continue;
		const group = groupOf(url, {
			isLater: (path) => later.has(path),
			isTeachers: (path) => teachers.has(path)
		});
		const file = describe(folder, url);
		if (group !== 'never') groups[group].push(file);
	}
	groups.core.push(writeSiteFiles(folder, groups));
	writeCoreList(join(folder, 'service-worker.js'), groups.core);
	return groups;
}

/** Everything the service worker need not know to install: the later groups, and what each file costs. */
function writeSiteFiles(folder: string, groups: SiteManifest): SiteFile {
	writeFileSync(join(folder, 'site-files.json'), JSON.stringify(groups));
	return describe(folder, 'site-files.json');
}

function writeCoreList(workerPath: string, core: readonly SiteFile[]): void {
	const list = core.map(({ url, revision }) => (revision === null ? url : [url, revision]));
	const worker = readFileSync(workerPath, 'utf8');
	writeFileSync(workerPath, `self.DARASA_CORE=${JSON.stringify(list)};\n${worker}`);
	compressFile(workerPath);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from './list-files';
import type { SiteManifest } from './finish-site';
import type { ModuleGraph } from './module-graph';

/** Hard limits in bytes after gzip, from what a phone on slow 3G can take in 3.5 seconds. */
const LIMITS = {
	firstLoadScript: 110_000,
	routeScript: 30_000,
	page: 14_000,
	styles: 20_000,
	localeFile: 10_000,
	serviceWorker: 8_000,
	core: 500_000,
	firstExercise: 25_000
} as const;

/** Chunks with all of the domain that a practice page loads before its first exercise can be answered. */
const FIRST_EXERCISE = ['texts', 'numbers', 'exercise'];

interface Line {
	readonly name: string;
	readonly bytes: number;
	readonly limit: number;
}

const folder = process.env['DARASA_OUT'] ?? 'build';
const zipped = new Map<string, number>();

function zippedBytes(path: string): number {
	const known = zipped.get(path);
	if (known !== undefined) return known;
	const bytes = gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
	zipped.set(path, bytes);
	return bytes;
}

/** The scripts a prerendered page loads before it works: its module preloads and entry imports. */
function scriptsOf(page: string): string[] {
	const html = readFileSync(join(folder, page), 'utf8');
	const paths = [...html.matchAll(/_app\/immutable\/[\w./-]+\.js/g)].map(([path]) => path);
	return [...new Set(paths)];
}

function sum(paths: readonly string[]): number {
	return paths.reduce((total, path) => total + zippedBytes(path), 0);
}

function chunkOf(name: string): string {
	const graphFile = join(process.env['DARASA_KIT'] ?? '.svelte-kit', 'output/client/.vite/manifest.json');
	const graph = JSON.parse(readFileSync(graphFile, 'utf8')) as ModuleGraph;
	const found = Object.values(graph).find((chunk) => chunk.name === name);
	if (!found) throw new Error(`The build has no chunk ${name}: see group-modules.ts`);
	return found.file;
}

const files = listFiles(folder).filter((path) => !/\.(br|gz)$/.test(path));
const pages = files.filter((path) => path.endsWith('.html') && path !== '404.html');
const shell = new Set(scriptsOf('index.html'));
const manifest = JSON.parse(readFileSync(join(folder, 'site-files.json'), 'utf8')) as SiteManifest;
const groupBytes = (group: keyof SiteManifest): number =>
	manifest[group].reduce((total, file) => total + file.bytes, 0);

/** What no learner's phone fetches is not in her budget. */
const teacherFiles = new Set(manifest.teacher.map(({ url }) => url));
const learnerStyles = files.filter((path) => path.endsWith('.css') && !teacherFiles.has(path));

const lines: Line[] = [
	{ name: 'first-load script, home', bytes: sum([...shell]), limit: LIMITS.firstLoadScript },
	...pages.flatMap((page): Line[] => [
		{
			name: `own script, ${page}`,
			bytes: sum(scriptsOf(page).filter((path) => !shell.has(path))),
			limit: LIMITS.routeScript
		},
		{ name: `page, ${page}`, bytes: zippedBytes(page), limit: LIMITS.page }
	]),
	{
		name: 'practice: domain script before the first answer',
		bytes: sum(FIRST_EXERCISE.map(chunkOf)),
		limit: LIMITS.firstExercise
	},
	{ name: 'all styles, without those of teachers', bytes: sum(learnerStyles), limit: LIMITS.styles },
	{ name: 'service worker', bytes: zippedBytes('service-worker.js'), limit: LIMITS.serviceWorker },
	{ name: 'core (stored at once)', bytes: groupBytes('core'), limit: LIMITS.core }
];

const localeFolder = 'locales';
if (existsSync(localeFolder)) {
	for (const path of listFiles(localeFolder).filter((name) => /^[a-z]{2,3}\/[a-z]+\.json$/.test(name))) {
		const bytes = gzipSync(readFileSync(join(localeFolder, path)), { level: 9 }).length;
		if (bytes > LIMITS.localeFile / 2) lines.push({ name: `locale ${path}`, bytes, limit: LIMITS.localeFile });
	}
}

const foreign = files
	.filter((path) => /\.(js|html|webmanifest)$/.test(path) && !/^ort\/|\/workers\/model-/.test(path))
	.flatMap((path) =>
		[...readFileSync(join(folder, path), 'utf8').matchAll(/https?:\/\/[a-z0-9.-]+/gi)].map(
			([address]) => `${path}: ${address}`
		)
	)
	.filter(
		(line) =>
			!/\/\/(www\.w3\.org|svelte\.dev|localhost|dexie\.org|www\.i18next\.com|locize\.com|bit\.ly|tinyurl\.com|goo\.gl|github\.com|kit\.svelte\.dev)/.test(
				line
			)
	);

let failures = 0;
for (const { name, bytes, limit } of lines) {
	const over = bytes > limit;
	if (over) failures += 1;
	console.log(`${over ? 'OVER ' : 'ok   '} ${name}: ${(bytes / 1000).toFixed(1)} of ${(limit / 1000).toFixed(0)} KB`);
}
console.log(
	`     everything else for airplane mode: ${(groupBytes('rest') / 1e6).toFixed(2)} MB; model runtime: ${(groupBytes('model') / 1e6).toFixed(2)} MB`
);
for (const line of new Set(foreign)) {
	failures += 1;
	console.log(`FOREIGN ADDRESS ${line}`);
}
process.exit(failures === 0 ? 0 : 1);

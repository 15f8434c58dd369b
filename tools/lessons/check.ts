import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkPack, type PackReport } from './check-pack';
import { readGlossaryIds } from './glossary';
import { listPackFolders } from './read-source';

const DEFAULT_SEEDS = 1_000;

/** Checks every pack of `lessons/`; each report's problems are empty when the pack is sound. */
export function checkLessons(seedCount = DEFAULT_SEEDS, lessonsFolder = 'lessons'): ReadonlyMap<string, PackReport> {
	const glossaryIds = readGlossaryIds('locales/glossary');
	return new Map(
		listPackFolders(lessonsFolder).map((folder) => [folder, checkPack(folder, { seedCount, glossaryIds })])
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values } = parseArgs({ options: { seeds: { type: 'string', default: String(DEFAULT_SEEDS) } } });
	const reports = checkLessons(Number(values.seeds));
	for (const [folder, { problems, advice, lessons, templates, words }] of reports) {
		for (const problem of problems) console.error(problem);
		for (const line of advice) console.warn(line);
		console.log(
			`${folder}: ${lessons} lessons, ${templates} templates, up to ${values.seeds} items each, words ${JSON.stringify(words)}, ${problems.length} problems`
		);
	}
	process.exitCode = [...reports.values()].some(({ problems }) => problems.length > 0) ? 1 : 0;
}

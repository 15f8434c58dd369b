import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { listFolders, listOwnCode, listSample } from './code-under-test';
import { countMutants, scoreOf, sumCounts, type MutantCounts } from './score';

const DOMAIN = 'src/lib/domain';
const FOLDERS = ['learning', 'exercise', 'number'];
const REPORTS = 'reports/mutation';
/** Per cent of the changes that the tests of a folder must notice. */
const LEAST_SCORE = 75;

/**
 * Changes the code of a folder in many small ways, one at a time, and counts which of them its tests notice (Stryker).
 * A whole folder goes sub-folder by sub-folder and keeps its results, so that only what has changed is tried again.
 */
const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		/** One in so many functions, all over the folder: an estimate in a fraction of the time. */
		sample: { type: 'string' },
		seed: { type: 'string', default: 'first' }
	}
});

/** Stryker is a program of its own here, so that all else works where it is not installed. */
function tryToChange(name: string, mutate: readonly string[]): MutantCounts {
	console.log(`── ${name}`);
	const startedAt = Date.now();
	const place = `${REPORTS}/${name.replaceAll(/[^\w]+/g, '-')}`;
	const config = {
		mutate,
		testRunner: 'vitest',
		vitest: { configFile: 'tools/mutation/vitest.config.ts' },
		plugins: ['@stryker-mutator/vitest-runner'],
		coverageAnalysis: 'perTest',
		// A table that is read once when the module loads is no logic, and would need all tests anew for each entry.
		ignoreStatic: true,
		concurrency: 1,
		// A change of a comparison can make a search endless; generous, since another program may have the processor.
		timeoutMS: 60_000,
		timeoutFactor: 4,
		incremental: true,
		incrementalFile: `${place}.json`,
		reporters: ['clear-text', 'progress-append-only', 'json'],
		clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
		jsonReporter: { fileName: `${place}-report.json` },
		tempDirName: `${REPORTS}/tmp`,
		ignorePatterns: ['/build', '/static', '/reports', '/lessons', '/test-results', '/.svelte-kit', '/tests'],
		allowConsoleColors: false
	};
	writeFileSync(`${place}-config.json`, JSON.stringify(config));
	const { status } = spawnSync('npx', ['stryker', 'run', `${place}-config.json`], { stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
	return countMutants(readFileSync(config.jsonReporter.fileName, 'utf8'), Date.now() - startedAt);
}

function tryFolder(folder: string): MutantCounts {
	const path = `${DOMAIN}/${folder}`;
	const { sample, seed } = options;
	if (sample) return tryToChange(`${folder} 1 of ${sample} ${seed}`, listSample(path, Number(sample), seed));
	return sumCounts(listFolders(path).map((own) => tryToChange(own.slice(DOMAIN.length + 1), listOwnCode(own))));
}

const unknown = positionals.filter((folder) => !existsSync(`${DOMAIN}/${folder}`));
if (unknown.length > 0 || (options.sample && !(Number(options.sample) >= 1))) {
	console.error(`Usage: npm run test:mutation -- [folder of ${DOMAIN} …] [--sample ONE_IN] [--seed WORD]`);
	process.exit(1);
}
mkdirSync(REPORTS, { recursive: true });
const rows: string[] = [];
for (const folder of positionals.length > 0 ? positionals : FOLDERS) {
	const counts = tryFolder(folder);
	const { killed, timedOut, survived, uncovered, tookMs } = counts;
	rows.push(
		`${folder}: ${scoreOf(counts).toFixed(1)} %; ${killed} killed, ${timedOut} timed out, ${survived} survived, ` +
			`${uncovered} without a test; ${(tookMs / 60_000).toFixed(1)} minutes`
	);
	if (scoreOf(counts) < LEAST_SCORE) process.exitCode = 1;
}
console.log(`\nAt least ${LEAST_SCORE} % each:\n${rows.join('\n')}`);

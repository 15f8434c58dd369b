import { existsSync, mkdirSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

const DOMAIN = 'src/lib/domain';
/** Small steps: a run that is stopped loses one of them at most. */
const FOLDERS = [
	'learning',
	'exercise/task',
	'exercise/steps',
	'exercise/help',
	'exercise/mistakes',
	'exercise',
	'number/quantity',
	'number/columns',
	'number/algebra',
	'number'
];
const REPORTS = 'reports/mutation';

/**
 * Changes the code of one folder in many small ways and sees whether its tests notice (Stryker). What has not changed
 * since the last run is not tried again.
 */
async function tryFolder(folder: string): Promise<void> {
	const name = folder.replaceAll('/', '-');
	console.log(`── ${folder}`);
	const stryker = new Stryker({
		// A folder with folders of its own counts its own files only: those have turns of their own.
		mutate: [
			`${DOMAIN}/${folder}/*.ts`,
			`!${DOMAIN}/${folder}/*.{test,testing}.ts`,
			`!${DOMAIN}/${folder}/sample-*.ts`
		],
		testRunner: 'vitest',
		vitest: { configFile: 'tools/mutation/vitest.config.ts' },
		plugins: ['@stryker-mutator/vitest-runner'],
		coverageAnalysis: 'perTest',
		concurrency: 2,
		incremental: true,
		incrementalFile: `${REPORTS}/${name}.json`,
		// A change of a comparison can make a search endless; it is killed after this.
		timeoutMS: 5_000,
		reporters: ['clear-text', 'json'],
		clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
		jsonReporter: { fileName: `${REPORTS}/${name}-report.json` },
		tempDirName: `${REPORTS}/tmp`,
		ignorePatterns: ['/build', '/static', '/reports', '/lessons', '/test-results', '/.svelte-kit', '/tests'],
		allowConsoleColors: false
	});
	await stryker.runMutationTest();
}

const [, , ...wanted] = process.argv;
const unknown = wanted.filter((folder) => !existsSync(`${DOMAIN}/${folder}`));
if (unknown.length > 0) {
	console.error(`${DOMAIN} has no folder ${unknown.join(', ')}. There are: ${FOLDERS.join(', ')}`);
	process.exit(1);
}
mkdirSync(REPORTS, { recursive: true });
for (const folder of wanted.length > 0 ? wanted : FOLDERS) await tryFolder(folder);

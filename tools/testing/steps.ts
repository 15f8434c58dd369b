import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

export interface Step {
	readonly name: string;
	readonly command: readonly string[];
	readonly needsChromium?: true;
	/** File in which the runner counts its tests; a step without one counts as one test. */
	readonly report?: { readonly file: string; readonly read: (report: unknown) => Counts };
}

interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numFailedTestSuites: number;
}

interface PlaywrightReport {
	readonly stats: {
		readonly expected: number;
		readonly unexpected: number;
		readonly flaky: number;
		readonly skipped: number;
	};
}

function readVitest(report: unknown): Counts {
	const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = report as VitestReport;
	return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites), skipped: numPendingTests };
}

function readPlaywright(report: unknown): Counts {
	const { stats } = report as PlaywrightReport;
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

const REPORTS = 'reports';

function vitest(project: string): Pick<Step, 'command' | 'report'> {
	const file = `${REPORTS}/${project.replace('*', '')}.json`;
	return {
		command: [
			'npx',
			'vitest',
			'run',
			'--project',
			project,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${file}`
		],
		report: { file, read: readVitest }
	};
}

/** Everything `npm test` runs, in order: cheap and telling first. */
export const STEPS: readonly Step[] = [
	{ name: 'formatting', command: ['npm', 'run', '--silent', 'format:check'] },
	{ name: 'types', command: ['npm', 'run', '--silent', 'check'] },
	{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
	{ name: 'who imports whom', command: ['npm', 'run', '--silent', 'deps:check'] },
	{ name: 'dead code', command: ['npm', 'run', '--silent', 'dead:check'] },
	{ name: 'locales', command: ['npm', 'run', '--silent', 'locales:check'] },
	{ name: 'lessons', command: ['npm', 'run', '--silent', 'lessons:check', '--', '--seeds', '50'] },
	{ name: 'unit tests', ...vitest('unit*') },
	{ name: 'build', command: ['npm', 'run', '--silent', 'build'] },
	{ name: 'budgets', command: ['npx', 'tsx', 'tools/site/check-budgets.ts'] },
	{ name: 'browser tests', ...vitest('browser'), needsChromium: true },
	{
		name: 'end-to-end tests',
		command: ['npx', 'playwright', 'test', '--config', 'tests/playwright.config.ts'],
		report: { file: `${REPORTS}/e2e.json`, read: readPlaywright },
		needsChromium: true
	}
];

/** Runs one step and counts its tests. */
export function runStep(step: Step): Counts {
	mkdirSync(REPORTS, { recursive: true });
	if (step.report) rmSync(step.report.file, { force: true });
	const [command = '', ...parameters] = step.command;
	const started = Date.now();
	const { status } = spawnSync(command, parameters, { stdio: 'inherit' });
	const seconds = Math.round((Date.now() - started) / 1000);
	const counts =
		step.report && existsSync(step.report.file)
			? step.report.read(JSON.parse(readFileSync(step.report.file, 'utf8')))
			: { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
	const failed = status === 0 ? counts.failed : Math.max(1, counts.failed);
	console.log(`${failed === 0 ? 'ok' : 'FAILED'}  ${step.name} (${seconds} s)\n`);
	return { ...counts, failed };
}

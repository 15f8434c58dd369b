import { spawn } from 'node:child_process';
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
	/** It only reads, and uses one core: another such step may run beside it. */
	readonly canShare?: true;
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
	// What the next ones read of the framework.
	{ name: 'generated types', command: ['npx', 'svelte-kit', 'sync'] },
	{ name: 'types', command: ['npm', 'run', '--silent', 'check'], canShare: true },
	{ name: 'formatting', command: ['npm', 'run', '--silent', 'format:check'], canShare: true },
	{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'], canShare: true },
	{ name: 'who imports whom', command: ['npm', 'run', '--silent', 'deps:check'], canShare: true },
	{ name: 'dead code', command: ['npm', 'run', '--silent', 'dead:check'], canShare: true },
	{ name: 'locales', command: ['npm', 'run', '--silent', 'locales:check'], canShare: true },
	{ name: 'lessons', command: ['npm', 'run', '--silent', 'lessons:check', '--', '--seeds', '50'], canShare: true },
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

/** What a step counted, and its name. */
export interface Outcome extends Counts {
	readonly name: string;
}

/** Runs steps in order, of those that can share a machine two at a time. */
export async function runSteps(steps: readonly Step[]): Promise<readonly Outcome[]> {
	mkdirSync(REPORTS, { recursive: true });
	const outcomes: Outcome[] = [];
	const waiting = [...steps];
	while (waiting.length > 0) {
		const alone = waiting.findIndex((step) => !step.canShare);
		const together = waiting.splice(0, alone === 0 ? 1 : alone === -1 ? waiting.length : alone);
		const run = async (): Promise<void> => {
			for (let step = together.shift(); step; step = together.shift()) {
				outcomes.push({ name: step.name, ...(await runStep(step)) });
			}
		};
		await Promise.all([run(), run()]);
	}
	return outcomes;
}

/** Runs one step and counts its tests. What it says while another runs beside it comes in one piece. */
async function runStep(step: Step): Promise<Counts> {
	if (step.report) rmSync(step.report.file, { force: true });
	if (!step.canShare) console.log(`── ${step.name}`);
	const started = Date.now();
	const { status, said } = await runCommand(step);
	const seconds = Math.round((Date.now() - started) / 1000);
	const counts =
		step.report && existsSync(step.report.file)
			? step.report.read(JSON.parse(readFileSync(step.report.file, 'utf8')))
			: { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
	const failed = status === 0 ? counts.failed : Math.max(1, counts.failed);
	if (step.canShare) process.stdout.write(`── ${step.name}\n${said}`);
	console.log(`${failed === 0 ? 'ok' : 'FAILED'}  ${step.name} (${seconds} s)\n`);
	return { ...counts, failed };
}

function runCommand({ command: [command = '', ...parameters], canShare }: Step): Promise<{
	readonly status: number | null;
	readonly said: string;
}> {
	return new Promise((resolve) => {
		const child = spawn(command, parameters, { stdio: canShare ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
		const parts: Buffer[] = [];
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => parts.push(part));
		child.on('error', (error) => resolve({ status: null, said: `${error.message}\n` }));
		child.on('close', (status) => resolve({ status, said: Buffer.concat(parts).toString() }));
	});
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findChromium } from '../chromium';
import type { Budget, Reading } from './budget';
import { calibrate } from './calibrate';
import { Lab } from './lab';
import { BUDGETS } from './measures';
import { median } from './median';
import { warnWhenBusy } from './warn-when-busy';

const { values: options } = parseArgs({
	options: {
		only: { type: 'string', multiple: true },
		runs: { type: 'string', default: '3' }
	}
});

async function measureOnce(budget: Budget): Promise<Reading> {
	const lab = new Lab();
	try {
		return await budget.measure(lab);
	} finally {
		await lab.close();
	}
}

async function readVersion(): Promise<string> {
	const executablePath = findChromium();
	const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
	const version = browser.version();
	await browser.close();
	return version;
}

function show(value: number, unit: Budget['unit']): string {
	if (unit === 'score') return value.toFixed(3);
	return `${value.toFixed(unit === 'MB' ? 1 : 0)} ${unit}`;
}

const unknown = (options.only ?? []).filter((name) => !BUDGETS.some((budget) => budget.name === name));
if (unknown.length > 0 || !existsSync('build/index.html')) {
	console.error(
		unknown.length > 0
			? `No measure is called ${unknown.join(', ')}. There are: ${BUDGETS.map(({ name }) => name).join(', ')}`
			: 'There is no build/. Make it with: npm run build'
	);
	process.exit(1);
}

const runs = Math.max(1, Number(options.runs) || 3);
const chromiumVersion = await readVersion();
const index = { '1x': await calibrate(1), '6x': await calibrate(6), '20x': await calibrate(20) };
console.log(`Chromium ${chromiumVersion}; speed index ${index['1x']}, at 6x ${index['6x']}, at 20x ${index['20x']}`);
console.log(`Medians of ${runs} runs. The last number is the share of the limit: above 1.00 it is exceeded.\n`);

warnWhenBusy();

const results = [];
for (const budget of BUDGETS) {
	if (options.only && !options.only.includes(budget.name)) continue;
	const readings: Reading[] = [];
	for (let run = 0; run < runs; run++) readings.push(await measureOnce(budget));
	const values = readings.map(({ value }) => value);
	const { name, what, unit, target, limit } = budget;
	const middle = median(values);
	const ratio = limit === 0 ? middle + (middle > 0 ? 1 : 0) : middle / limit;
	const notes = [...new Set(readings.flatMap(({ note }) => note ?? []))];
	results.push({ name, what, unit, target, limit, median: middle, ratio, values, notes });
	console.log(
		`${ratio > 1 ? 'OVER' : 'ok  '} ${ratio.toFixed(2)}  ${show(middle, unit).padStart(10)}  ${what} (${name}); ` +
			`${target === undefined ? '' : `target ${show(target, unit)}, `}limit ${show(limit, unit)}`
	);
	for (const note of notes) console.log(`                    ${note}`);
}

mkdirSync('reports', { recursive: true });
const report = { chromium: chromiumVersion, speedIndex: index, runs, measuredAt: new Date().toISOString(), results };
writeFileSync('reports/bench.json', `${JSON.stringify(report, null, '\t')}\n`);

import { expect, test } from 'vitest';
import { countMutants, scoreOf, sumCounts } from './score';

function reportOf(statuses: readonly string[]): string {
	return JSON.stringify({
		files: { 'a.ts': { mutants: statuses.map((status) => ({ status })) }, 'b.ts': { mutants: [] } }
	});
}

const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'];
const counts = countMutants(reportOf(statuses), 1000);

test('what never ran under a test counts against the score, what could not be tried does not', () => {
	expect(scoreOf(counts)).toBe(60);
});

test('a folder is judged by the changes in all its sub-folders together', () => {
	const perfect = countMutants(reportOf(['Killed']), 500);
	expect(scoreOf(sumCounts([counts, perfect]))).toBeCloseTo(66.7, 1);
	expect(sumCounts([counts, perfect]).tookMs).toBe(1500);
});

test('a folder without logic is not found wanting', () => {
	expect(scoreOf(countMutants(reportOf(['Ignored']), 0))).toBe(100);
});

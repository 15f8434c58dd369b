import { describe, expect, it } from 'vitest';
import type { ColumnMistake } from '../number/columns/column-mistake';
import { finishedCells, type ColumnWork, type FilledCells } from '../number/columns/column-work';
import { workColumns } from '../number/columns/work-columns';
import { judgeColumns, verdictOfColumns } from './judge-columns';
import { diagnoseCell } from './mistakes/column-slips';
import { MISCONCEPTION_RULES } from './mistakes/rules';
import { SLIPS } from './mistakes/slips';
import { columns } from './task/sample-tasks.testing';

function open(operator: Parameters<typeof columns>[0], ...numbers: readonly string[]): ColumnWork {
	const work = workColumns(columns(operator, ...numbers));
	if (!work) throw new Error(numbers.join(operator));
	return work;
}

const judge = (work: ColumnWork, filled: FilledCells): string => {
	const found = judgeColumns(work, filled);
	return found.kind === 'wrong' ? `${found.cell.mistake} ${found.text}` : `${found.kind} ${found.text}`;
};

describe('judgeColumns', () => {
	it('takes a whole grid, the answer alone, and asks for more where more belongs', () => {
		const sum = open('+', '478', '85');
		expect(judge(sum, finishedCells(sum))).toBe('right 563');
		expect(judge(sum, { '3:0': '3', '3:1': '6', '3:2': '5' })).toBe('right 563');
		expect(judge(sum, { '3:0': '3' })).toBe('part 3');
		expect(judge(sum, {})).toBe('unreadable ');
		expect(judge(sum, { '0:1': '1' })).toBe('part ');
	});

	it('wants the decimal sign and the remainder too', () => {
		const decimals = open('+', '2.5', '13.75');
		expect(judge(decimals, { '3:-2': '5', '3:-1': '2', '3:0': '6', '3:1': '1' })).not.toMatch(/^right/);
		expect(judge(decimals, { '3:-2': '5', '3:-1': '2', '3:-0.5': '.', '3:0': '6', '3:1': '1' })).toBe('right 16.25');
		const division = open('÷', '48', '5');
		expect(judge(division, { '0:0': '9' })).toBe('part 9');
		expect(judge(division, { '0:0': '9', '3:1': '4', '3:0': '5', '4:0': '3' })).toBe('right 9 r 3');
	});

	it('tells a wrong column with its own words, and the thinking to remember it by', () => {
		const found = judgeColumns(open('-', '432', '178'), { '4:0': '6' });
		expect(verdictOfColumns(found)).toMatchObject({
			kind: 'wrong',
			diagnoses: [{ misconceptionId: 'smaller-from-larger', feedback: { words: { key: 'columns.borrowFirst' } } }]
		});
	});
});

describe('diagnoseCell', () => {
	const mistakes: readonly ColumnMistake[] = [
		'forgot-carry',
		'carry-not-added',
		'carry-not-written',
		'wrote-whole',
		'wrote-carry',
		'carried-first',
		'smaller-from-larger',
		'did-not-borrow',
		'not-lessened',
		'wrong-sign',
		'zero-times',
		'misplaced-partial',
		'columns-only',
		'quotient-too-small',
		'quotient-too-big',
		'missing-zero',
		'decimal-point',
		'extra',
		'fact'
	];

	it.each(
		mistakes.flatMap((mistake) => (['+', '-', '×', '÷'] as const).map((operator) => [mistake, operator] as const))
	)('knows %s in a column of %s by a rule or slip that there is', (mistake, operator) => {
		const cell = { row: 0, place: 0, text: '1', mistake, why: { key: 'columns.lookAgain' } };
		const diagnosis = diagnoseCell(cell, operator);
		const ids = diagnosis.kind === 'slip' ? SLIPS.map(({ id }) => id) : MISCONCEPTION_RULES.map(({ id }) => String(id));
		expect(ids).toContain(diagnosis.kind === 'slip' ? diagnosis.slip : diagnosis.misconceptionId);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, finishedCells, type ColumnWork, type FilledCells } from '../../number/columns/column-work';
import { workColumns } from '../../number/columns/work-columns';
import { ANY_TASK } from '../task/any-task.testing';
import { columns } from '../task/sample-tasks.testing';
import { HELP_LEVELS } from './ladder';
import { helpInColumns, stepToTeach } from './column-help';

function open(operator: Parameters<typeof columns>[0], ...numbers: readonly string[]): ColumnWork {
	const work = workColumns(columns(operator, ...numbers));
	if (!work) throw new Error(numbers.join(operator));
	return work;
}

const keysOf = (work: ColumnWork, filled: FilledCells): readonly (readonly string[])[] =>
	HELP_LEVELS.map((level) => (helpInColumns(work, filled, { level, seed: 's' }) ?? []).map(({ key }) => key));

describe('helpInColumns', () => {
	it('begins with borrowing where a column needs it, though the marks may be left out', () => {
		const work = open('-', '253', '179');
		expect(keysOf(work, {})).toEqual([
			['columns.helpWhere'],
			['columns.askEnough'],
			['columns.inAnotherSum', 'columns.borrow'],
			['columns.borrow']
		]);
		const [lent, gained] = work.steps.flatMap(({ cells }) => cells);
		const marked = { [cellKey(lent ?? { row: 0, place: 0 })]: '4', [cellKey(gained ?? { row: 0, place: 0 })]: '13' };
		expect(keysOf(work, marked).map(([first]) => first)[1]).toBe('columns.askSum');
	});

	it('goes on from the last column that is written', () => {
		const work = open('+', '478', '85');
		expect(helpInColumns(work, { '3:0': '3' }, { level: 4, seed: 's' })).toMatchObject([
			{ key: 'columns.addCarry', values: { here: { key: 'columns.withCarry' } } }
		]);
	});

	it('reminds of the idea where there is no question to ask', () => {
		expect(keysOf(open('×', '2.4', '13'), {})[1]).toEqual(['columns.askSum']);
		expect(keysOf(open('÷', '618', '3'), {})[1]).toEqual(['columns.remindDivide']);
	});

	it('leads from an empty grid to a finished one, always with something to say', () => {
		fc.assert(
			fc.property(ANY_TASK.columns, (task) => {
				const work = workColumns(task);
				if (!work) return;
				const filled: Record<string, string> = {};
				for (let tries = 0; tries <= work.steps.length; tries++) {
					const step = stepToTeach(work, filled);
					if (!step) break;
					for (const words of keysOf(work, filled)) expect(words.length).toBeGreaterThan(0);
					for (const cell of step.cells) filled[cellKey(cell)] = cell.text;
				}
				expect(stepToTeach(work, filled)).toBeUndefined();
				expect(stepToTeach(work, finishedCells(work))).toBeUndefined();
			}),
			{ numRuns: 60 }
		);
	});
});

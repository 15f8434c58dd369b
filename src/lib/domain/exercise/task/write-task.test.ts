import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTask } from './parse-task';
import { writeTask } from './write-task';
import type { Task } from './task';
import { columns } from './sample-tasks.testing';
import { ANY_TASK } from './any-task.testing';

describe('a task as packs write it', () => {
	it.each<[string, Task]>([
		['columns 253 - 179', columns('-', '253', '179')],
		['columns 12.5 + 3.75 + 4', columns('+', '12.5', '3.75', '4')],
		['columns 0.4 × 23', columns('×', '0.4', '23')],
		['columns 827 ÷ 8', columns('÷', '827', '8')],
		['columns 827 ÷ 8 with remainder', { ...columns('÷', '827', '8'), ending: 'remainder' }],
		['columns 7 ÷ 4 as decimal', { ...columns('÷', '7', '4'), ending: 'decimal' }]
	])('reads and writes %s', (text, task) => {
		expect(parseTask(text)).toEqual({ ok: true, value: task });
		expect(writeTask(task)).toBe(text);
	});

	it.each(['columns 7 + 4 as decimal', 'columns 7 ÷ 4 as fraction', 'columns 12', 'columns x + 1'])(
		'refuses %s',
		(text) => {
			expect(parseTask(text).ok).toBe(false);
		}
	);

	it('keeps any column task of numbers that columns can hold', () => {
		fc.assert(
			fc.property(
				ANY_TASK.columns.filter(({ numbers }) => numbers.every(({ numerator }) => numerator >= 0n)),
				(task) => {
					expect(parseTask(writeTask(task))).toEqual({ ok: true, value: task });
				}
			)
		);
	});
});

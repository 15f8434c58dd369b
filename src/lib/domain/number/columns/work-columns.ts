import { addColumns } from './add-columns';
import type { ColumnTask, ColumnWork } from './column-work';
import { divideColumns } from './divide-columns';
import { multiplyColumns } from './multiply-columns';
import { subtractColumns } from './subtract-columns';

/** The sum worked by columns; undefined where its numbers are not for columns: too many, too long, below zero, endless. */
export function workColumns({ operator, numbers, ending }: ColumnTask): ColumnWork | undefined {
	switch (operator) {
		case '+':
			return addColumns(numbers);
		case '-':
			return subtractColumns(numbers);
		case '×':
			return multiplyColumns(numbers);
		case '÷':
			return divideColumns(numbers, ending);
	}
}

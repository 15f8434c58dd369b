import type { MathNode } from '../../base/math-node';
import { mathOfLine } from '../../number/algebra/math-of-algebra';
import { mathOfRow, mathOfSign } from '../../number/math-of';
import type { DecimalSign } from '../../number/read-decimal';
import { mathOfSum } from '../../number/sum-tree';
import type { Task } from '../task/task';
import { isNumericTask } from './numeric-task';
import { readAlgebraLine } from './read-algebra-line';
import { readSumLine } from './read-sum-line';

/** How a line looks as the checker reads it, so that a child sees what she typed; undefined while it cannot be read. */
export function mathOfTypedLine(task: Task, typed: string, decimalSign: DecimalSign): MathNode | undefined {
	if (typed.trim() === '' || task.kind === 'compare') return undefined;
	if (!isNumericTask(task)) {
		const read = readAlgebraLine(task, typed, decimalSign);
		return read.ok ? mathOfLine(read.value) : undefined;
	}
	const read = readSumLine(typed, decimalSign);
	if (!read.ok || read.value.length === 0) return undefined;
	return mathOfRow(
		read.value.flatMap(({ sum }, place) => (place === 0 ? [mathOfSum(sum)] : [mathOfSign('='), mathOfSum(sum)]))
	);
}

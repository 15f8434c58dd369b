import type { Task } from '../task/task';
import type { NumericTask } from './set-up';

/** True for tasks whose answer is one number, worked out as a sum. */
export function isNumericTask(task: Task): task is NumericTask {
	return task.kind !== 'rewrite' && task.kind !== 'solve' && task.kind !== 'phrase' && task.kind !== 'compare';
}

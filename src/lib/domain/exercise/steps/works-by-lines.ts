import type { Task } from '../task/task';
import { isLineTask } from './line-of-task';
import { workOutTask } from './work-out-task';

/** Whether a task has working worth writing down: at least two lines, or letters. Columns have a grid of their own. */
export function worksByLines(task: Task): boolean {
	if (['compare', 'part', 'place-value', 'columns'].includes(task.kind)) return false;
	if (isLineTask(task)) return true;
	const worked = workOutTask(task);
	return worked.ok && worked.value.lines.length >= 2;
}

import type { Task } from '../task/task';
import { lettersOfLine } from './letters-of-line';
import { lineOfTask } from './line-of-task';

/** The letters a learner needs for the lines of a task; none for sums. */
export function lettersOfTask(task: Task): readonly string[] {
	switch (task.kind) {
		case 'solve':
		case 'rewrite':
			return lettersOfLine(lineOfTask(task));
		case 'phrase':
			return task.phrase === 'times-as-many' ? ['a', 'b'] : ['n'];
		default:
			return [];
	}
}

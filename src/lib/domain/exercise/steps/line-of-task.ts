import type { AlgebraLine } from '../../number/algebra/algebra-line';
import type { AlgebraGoal } from '../../number/algebra/steps-to-goal';
import type { Task, TaskOf } from '../task/task';

export type AlgebraTask = TaskOf<'rewrite' | 'solve' | 'phrase'>;
/** What begins with a line in letters. */
export type LineTask = TaskOf<'rewrite' | 'solve'>;

export function isLineTask(task: Task): task is LineTask {
	return task.kind === 'solve' || task.kind === 'rewrite';
}

export function lineOfTask(task: LineTask): AlgebraLine {
	return task.kind === 'solve'
		? { kind: 'equation', equation: task.equation }
		: { kind: 'expression', expression: task.expression };
}

export function goalOf(task: LineTask): AlgebraGoal {
	return task.kind === 'solve' ? 'solve' : task.goal;
}

import type { MathNode } from '../../base/math-node';
import { mathOfSum } from '../../number/sum-tree';
import { solveSum } from '../../number/solve-sum';
import { sumBefore } from './check-sum-line';
import type { LineQuestion } from './line-question';
import { lineOf, lineOfLastStep } from './line-of-step';
import { isNumericTask } from './numeric-task';
import { setUp } from './set-up';
import { nextAlgebraLine } from './work-out-algebra';
import { divideWithRemainder } from '../task/right-outcome';
import { workOutTask } from './work-out-task';
import type { WorkedLine } from './worked-solution';
import { writeInWantedForm } from './wanted-form';

/** The tutor's next line from where the learner stands, with the line it follows from. */
export interface NextLine {
	readonly before: MathNode;
	readonly line: WorkedLine;
}

/** Undefined when the last accepted line is the answer already, or the task has no working. */
export function nextLine(question: LineQuestion): NextLine | undefined {
	const { task, before, form } = question;
	if (!isNumericTask(task)) return task.kind === 'compare' ? firstLine(question) : nextAlgebraLine(task, question);
	const { start, reason } = setUp(task);
	const isDivision = task.kind === 'columns' && !!divideWithRemainder(task);
	if (before.length === 0 && (reason || isDivision)) return firstLine(question);
	const sum = sumBefore(task, question);
	const worked = solveSum(sum);
	if (!worked.ok) return undefined;
	const [step, ...others] = worked.value.steps;
	const shown = before.length === 0 ? start : mathOfSum(sum);
	if (step) {
		const line = others.length > 0 ? lineOf(step.after, step.reason) : lineOfLastStep(step, task, form);
		return { before: shown, line };
	}
	const line = writeInWantedForm(task, worked.value.leaf, form);
	return line && { before: shown, line };
}

function firstLine({ task, form }: LineQuestion): NextLine | undefined {
	const worked = workOutTask(task, form);
	const line = worked.ok ? worked.value.lines[0] : undefined;
	return worked.ok && line ? { before: worked.value.start, line } : undefined;
}

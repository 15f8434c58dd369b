import { message, type Message } from '../../base/message';
import { succeed, type Result } from '../../base/result';
import { mathOfRow, mathOfSign, mathOfWhole } from '../../number/math-of';
import { solveSum } from '../../number/solve-sum';
import { divideWithRemainder } from '../task/right-outcome';
import type { Task, TaskOf } from '../task/task';
import type { NumberForm } from '../../number/number-form';
import { writeInWantedForm } from './wanted-form';
import { lineOf, lineOfLastStep } from './line-of-step';
import { setUp, type NumericTask } from './set-up';
import { workOutAlgebra } from './work-out-algebra';
import { workOutComparison } from './work-out-comparison';
import type { Outcome, WorkedSolution } from './worked-solution';

/**
 * The tutor's own way through a task to an answer in the form asked for, every line with its reason. Fails with a sentence for a child where there is no
 * answer: a division by zero, or numbers too big for a phone's screen.
 */
export function workOutTask(task: Task, form: NumberForm = 'any'): Result<WorkedSolution, Message> {
	switch (task.kind) {
		case 'rewrite':
		case 'solve':
		case 'phrase':
			return workOutAlgebra(task);
		case 'compare':
			return succeed(workOutComparison(task));
		default: {
			if (task.kind !== 'columns') return workOutNumber(task, form);
			const division = divideWithRemainder(task);
			return division ? succeed(tellRemainder(task, division)) : workOutNumber(task, form);
		}
	}
}

function workOutNumber(task: NumericTask, form: NumberForm): Result<WorkedSolution, Message> {
	const { start, sum, reason } = setUp(task);
	const worked = solveSum(sum);
	if (!worked.ok) return worked;
	const { steps, leaf } = worked.value;
	const last = writeInWantedForm(task, leaf, form);
	return succeed({
		start,
		lines: [
			...(reason ? [lineOf(sum, reason)] : []),
			...steps.map((step, place) =>
				place === steps.length - 1 ? lineOfLastStep(step, task, form) : lineOf(step.after, step.reason)
			),
			...(last ? [last] : [])
		],
		outcome: { kind: 'number', value: leaf.value }
	});
}

/** Shown by its check, `8 × 103 + 3 = 827`: a word for the remainder would belong to one language. */
function tellRemainder(task: TaskOf<'columns'>, outcome: Extract<Outcome, { kind: 'remainder' }>): WorkedSolution {
	const { quotient, remainder } = outcome;
	const [total = 0n, divisor = 0n] = task.numbers.map(({ numerator }) => numerator);
	const math = mathOfRow([
		mathOfWhole(divisor),
		mathOfSign('×'),
		mathOfWhole(quotient),
		mathOfSign('+'),
		mathOfWhole(remainder),
		mathOfSign('='),
		mathOfWhole(total)
	]);
	const values = { divisor: mathOfWhole(divisor), total: mathOfWhole(total), rest: mathOfWhole(remainder) };
	const reason = message('steps.divideLeaves', { ...values, quotient: mathOfWhole(quotient) });
	return { start: setUp(task).start, lines: [{ math, text: `${quotient} r ${remainder}`, reason }], outcome };
}

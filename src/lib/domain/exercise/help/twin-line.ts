import type { Random } from '../../base/random';
import { mathOfSum } from '../../number/sum-tree';
import { solveSum } from '../../number/solve-sum';
import { sumBefore } from '../steps/check-sum-line';
import type { LineQuestion } from '../steps/line-question';
import { setUp, type NumericTask } from '../steps/set-up';
import { isNumericTask } from '../steps/numeric-task';
import { twinAlgebraLine } from './twin-algebra';
import type { ShownStep } from './help-for';
import { twinOfSum } from './twin-sum';
import { twinOfTask } from './twin-task';

/** The step that comes next, done on a twin of the line the learner stands at. */
export function twinLine(question: LineQuestion, random: Random): ShownStep | undefined {
	const { task } = question;
	if (!isNumericTask(task)) return twinAlgebraLine(question, random);
	if (question.before.length === 0 && setUp(task).reason) return twinOfSetUp(task, random);
	const twin = twinOfSum(sumBefore(task, question), random);
	const worked = twin ? solveSum(twin) : undefined;
	const step = worked?.ok ? worked.value.steps[0] : undefined;
	return step && { before: mathOfSum(step.before), after: mathOfSum(step.after), reason: step.reason };
}

function twinOfSetUp(task: NumericTask, random: Random): ShownStep | undefined {
	const twin = twinOfTask(task, random);
	if (!twin) return undefined;
	const { start, sum, reason } = setUp(twin);
	return reason && { before: start, after: mathOfSum(sum), reason };
}

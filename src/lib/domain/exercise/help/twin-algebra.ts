import type { Random } from '../../base/random';
import type { AlgebraStep } from '../../number/algebra/algebra-step';
import { mathOfLine } from '../../number/algebra/math-of-algebra';
import { stepsToGoal } from '../../number/algebra/steps-to-goal';
import { textOfAlgebra } from '../../number/algebra/text-of-algebra';
import { nearTask } from '../mistakes/near-task';
import type { LineQuestion } from '../steps/line-question';
import { lineBefore } from '../steps/work-out-algebra';
import { goalOf, lineOfTask } from '../steps/line-of-task';
import type { ShownStep } from './help-for';
import { principleOf } from './principle';

const MOST_TRIES = 60;

/** The next step of a line in letters, done on a line of the same kind with other numbers. */
export function twinAlgebraLine(question: LineQuestion, random: Random): ShownStep | undefined {
	const { task } = question;
	if (task.kind !== 'solve' && task.kind !== 'rewrite') return undefined;
	const before = lineBefore(task, question);
	const own = stepsToGoal(before, goalOf(task));
	const first = own.ok ? own.value[0] : undefined;
	if (!first) return undefined;
	const standing =
		task.kind === 'solve' && before.kind === 'equation'
			? { ...task, equation: before.equation }
			: task.kind === 'rewrite' && before.kind === 'expression'
				? { ...task, expression: before.expression }
				: task;
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const twin = nearTask(standing, random);
		if (twin.kind !== 'solve' && twin.kind !== 'rewrite') return undefined;
		const steps = stepsToGoal(lineOfTask(twin), goalOf(twin));
		const step = steps.ok ? steps.value[0] : undefined;
		if (step && isTwinStep(step, first)) {
			return { before: mathOfLine(step.before), after: mathOfLine(step.after), reason: step.reason };
		}
	}
	return undefined;
}

/** The same idea on another line: near `x² - 9` there may be no line of the kind but itself, and that would tell its answer. */
function isTwinStep(twin: AlgebraStep, own: AlgebraStep): boolean {
	return (
		twin.reason.key === own.reason.key &&
		principleOf(twin.reason) === principleOf(own.reason) &&
		textOfAlgebra(twin.before) !== textOfAlgebra(own.before)
	);
}

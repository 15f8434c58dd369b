import type { MathNode } from '../../base/math-node';
import type { Message } from '../../base/message';
import { mathToText } from '../../number/math-text';
import type { NumberForm } from '../../number/number-form';
import type { SumStep } from '../../number/solve-sum';
import { mathOfSum, type SumTree } from '../../number/sum-tree';
import type { NumericTask } from './set-up';
import type { WorkedLine } from './worked-solution';

/** The last line of working, from the step that leads to it. Where it is asked how many percent, it carries the sign. */
export function lineOfLastStep({ after, reason }: SumStep, task: NumericTask, form: NumberForm): WorkedLine {
	if (!isRateAsPercent(task, form)) return lineOf(after, reason);
	return lineOfMath({ kind: 'percent', inner: mathOfSum(after) }, reason);
}

/** Whether it is asked how many percent, and the answer is to be written with the sign. */
export function isRateAsPercent(task: NumericTask, form: NumberForm): boolean {
	return task.kind === 'percent' && task.rate === undefined && form === 'percent';
}

export function lineOf(sum: SumTree, reason: Message): WorkedLine {
	return lineOfMath(mathOfSum(sum), reason);
}

function lineOfMath(math: MathNode, reason: Message): WorkedLine {
	return { math, text: mathToText(math, (canonical) => canonical), reason };
}

import { textOfAlgebra } from '../../number/algebra/text-of-algebra';
import type { Expression } from '../../number/expression';
import { leafOf } from '../../number/leaf-of';
import { mathToText } from '../../number/math-text';
import type { Rational } from '../../number/rational';
import { mathOfSum, type SumTree } from '../../number/sum-tree';
import type { Task, TaskOf } from './task';

const ENDINGS = { remainder: ' with remainder', decimal: ' as decimal' } as const;

/** A task as packs write it; `parseTask` reads it back. */
export function writeTask(task: Task): string {
	switch (task.kind) {
		case 'calculate':
			return `calculate ${textOfSum(task.sum)}`;
		case 'columns':
			return `columns ${task.numbers.map(textOfNumber).join(` ${task.operator} `)}${task.ending ? ENDINGS[task.ending] : ''}`;
		case 'rewrite':
			return `${task.goal} ${textOfExpression(task.expression)}`;
		case 'solve':
			return `solve ${textOfAlgebra({ kind: 'equation', equation: task.equation })}`;
		case 'percent':
			return `percent ${known(task.rate)}% of ${known(task.whole)} = ${known(task.part)}`;
		case 'proportion':
			return `proportion ${writePairs(task)}`;
		case 'growth':
			return `${task.law === 'area' ? 'grown-area' : 'difference'} ${writePairs(task)}`;
		case 'part':
			return `part ${task.shaded}/${task.parts}`;
		case 'substitute':
			return `substitute ${textOfExpression(task.expression)} with ${task.letter} = ${textOfNumber(task.value)}`;
		case 'scale':
			return `scale ${task.top}/${task.bottom} = ${'top' in task.to ? `${task.to.top}/?` : `?/${task.to.bottom}`}`;
		case 'simplify':
			return `simplify ${task.top}/${task.bottom}`;
		case 'compare':
			return `${task.ask} ${task.numbers.map(textOfSum).join(', ')}`;
		case 'rectangle':
			return `${task.ask} ${textOfNumber(task.width)} × ${textOfNumber(task.height)}`;
		case 'place-value':
			return `digit-value ${textOfNumber(task.number)} at ${task.place}`;
		case 'phrase':
			return `phrase ${task.phrase} ${textOfNumber(task.number)}`;
	}
}

function writePairs({ first, second, third }: TaskOf<'proportion' | 'growth'>): string {
	return `${textOfNumber(first)} : ${textOfNumber(second)} = ${textOfNumber(third)} : ?`;
}

function textOfExpression(expression: Expression): string {
	return textOfAlgebra({ kind: 'expression', expression });
}

function known(value: Rational | undefined): string {
	return value ? textOfNumber(value) : '?';
}

function textOfNumber(value: Rational): string {
	return textOfSum(leafOf(value));
}

function textOfSum(sum: SumTree): string {
	return mathToText(mathOfSum(sum), (canonical) => canonical);
}

import { solutionOfEquation } from '../number/algebra/solution-of-equation';
import { rational } from '../number/rational';
import { mathOfSum, type Leaf } from '../number/sum-tree';
import type { ItemAnswer, ItemOption } from './item';
import type { Outcome } from './steps/worked-solution';
import type { Task, TaskOf } from './task/task';
import type { NumberForm } from '../number/number-form';
import type { AlgebraForm } from './template';

const FORMS: Readonly<Record<TaskOf<'rewrite'>['goal'], AlgebraForm>> = {
	expand: 'expanded',
	collect: 'collected',
	factorise: 'factorised'
};

/**
 * What an item asks for that has nothing but its task: a number, an expression, or one of the numbers to choose. The
 * unknown of an equation is asked for as a number. Undefined where there is not exactly one such answer.
 */
export function answerOfTask(task: Task, outcome: Outcome, form: NumberForm): ItemAnswer | undefined {
	switch (outcome.kind) {
		case 'number':
			return { kind: 'number', value: outcome.value, form };
		case 'places':
			return task.kind === 'compare' ? answerOfComparison(task, outcome.places) : undefined;
		case 'algebra': {
			if (task.kind === 'solve') {
				const solution = solutionOfEquation(task.equation, task.unknown);
				return solution?.kind === 'one' ? { kind: 'number', value: solution.value, form: 'any' } : undefined;
			}
			if (outcome.line.kind === 'equation') return undefined;
			const { expression } = outcome.line;
			return { kind: 'algebra', expression, form: task.kind === 'rewrite' ? FORMS[task.goal] : 'any' };
		}
		case 'remainder':
			return {
				kind: 'number',
				value: rational(outcome.quotient),
				form: 'whole',
				remainder: rational(outcome.remainder)
			};
	}
}

function answerOfComparison({ ask, numbers }: TaskOf<'compare'>, places: readonly number[]): ItemAnswer {
	const options = numbers.map(optionOf);
	if (ask === 'order') return { kind: 'order', entries: options, rightOrder: places.map(String) };
	return { kind: 'choice', options, rightId: String(places[0]) };
}

function optionOf(leaf: Leaf, place: number): ItemOption {
	return { id: String(place), text: { en: [{ kind: 'math', node: mathOfSum(leaf) }] } };
}

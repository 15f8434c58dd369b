import { message } from '../../base/message';
import type { AlgebraLine, Equation } from '../../number/algebra/algebra-line';
import { areEquivalent } from '../../number/algebra/compare-expressions';
import { distanceToGoal } from '../../number/algebra/distance';
import { polynomialOf } from '../../number/algebra/quotient';
import {
	equalPolynomials,
	scalePolynomial,
	subtractPolynomials,
	type Polynomial
} from '../../number/algebra/polynomial';
import { haveSameSolution } from '../../number/algebra/solution-of-equation';
import { divideRational } from '../../number/rational';
import { algebraOfPhrase, rightOutcome } from '../task/right-outcome';
import { diagnose } from '../mistakes/diagnose';
import type { Task, TaskOf } from '../task/task';
import type { LineQuestion } from './line-question';
import type { LineVerdict } from './line-verdict';
import { readAlgebraLine } from './read-algebra-line';
import { lineBefore } from './work-out-algebra';
import { goalOf, type AlgebraTask } from './line-of-task';

/** Judges a line in letters: an equation must keep its solutions, an expression its value for every number. */
export function checkAlgebraLine(task: AlgebraTask, question: LineQuestion, typed: string): LineVerdict {
	const read = readAlgebraLine(task, typed, question.decimalSign);
	if (!read.ok) return { kind: 'unreadable', ...read.error };
	const line = read.value;
	const before = task.kind === 'phrase' ? algebraOfPhrase(task) : lineBefore(task, question);
	if (line.kind !== before.kind) {
		return {
			kind: 'unreadable',
			position: 0,
			why: message(before.kind === 'equation' ? 'steps.wantsEquation' : 'steps.wantsExpression')
		};
	}
	if (!areSameLine(before, line, task)) return { kind: 'wrong', diagnoses: diagnoseLine(task, before, line, question) };
	if (task.kind === 'phrase') return { kind: 'right', progress: 'done' };
	const [distance, distanceBefore] = [line, before].map((each) => distanceToGoal(each, goalOf(task)) ?? Infinity);
	if (distance === 0) return { kind: 'right', progress: 'done' };
	return { kind: 'right', progress: (distance ?? 0) < (distanceBefore ?? 0) ? 'nearer' : 'sideways' };
}

function areSameLine(before: AlgebraLine, line: AlgebraLine, task: AlgebraTask): boolean {
	if (before.kind === 'expression' && line.kind === 'expression') {
		return areEquivalent(before.expression, line.expression).equal;
	}
	if (before.kind !== 'equation' || line.kind !== 'equation') return false;
	if (task.kind === 'solve') return haveSameSolution(before.equation, line.equation, task.unknown) ?? false;
	return sayTheSame(before.equation, line.equation);
}

/** Two equations in several letters say the same where one is a multiple of the other. */
function sayTheSame(first: Equation, second: Equation): boolean {
	const [one, other] = [differenceOf(first), differenceOf(second)];
	const [letters, coefficient] = [...(one ?? [])][0] ?? [];
	const matching = letters === undefined ? undefined : other?.get(letters);
	const factor = coefficient && matching && divideRational(matching, coefficient);
	return !!one && !!other && !!factor && equalPolynomials(scalePolynomial(one, factor), other);
}

function differenceOf({ left, right }: Equation): Polynomial | undefined {
	const [first, second] = [polynomialOf(left), polynomialOf(right)];
	return first && second && subtractPolynomials(first, second);
}

function diagnoseLine(
	task: AlgebraTask,
	before: AlgebraLine,
	line: AlgebraLine,
	{ memory }: LineQuestion
): ReturnType<typeof diagnose> {
	const asked = taskOfLine(task, before);
	const right = rightOutcome(asked);
	return right ? diagnose(asked, { kind: 'algebra', line }, { right, ...(memory ? { memory } : {}) }) : [];
}

/** The line before as a task of its own: what a learner does wrong, she does to that line. */
function taskOfLine(task: AlgebraTask, before: AlgebraLine): Task {
	if (task.kind === 'solve' && before.kind === 'equation') return { ...task, equation: before.equation };
	if (task.kind === 'rewrite' && before.kind === 'expression') return { ...task, expression: before.expression };
	return task satisfies TaskOf<'rewrite' | 'solve' | 'phrase'>;
}

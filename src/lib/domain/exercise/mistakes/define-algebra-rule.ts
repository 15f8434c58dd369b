import { solutionOfEquation } from '../../number/algebra/solution-of-equation';
import { evaluateNumber } from '../../number/evaluate';
import type { Expression } from '../../number/expression';
import type { Rational } from '../../number/rational';
import type { Outcome } from '../steps/worked-solution';
import type { TaskOf } from '../task/task';
import { defineRule, type RuleSpec } from './define-rule';
import { readExampleLine } from './example-text';
import type { MisconceptionRule } from './misconception-rule';

interface AlgebraRuleSpec extends RuleSpec {
	readonly goal: TaskOf<'rewrite'>['goal'];
	/** An expression as typed, of which that is asked. */
	readonly example: string;
	/** What an expression becomes in that thinking. */
	readonly think: (expression: Expression) => readonly Expression[];
}

interface EquationRuleSpec extends RuleSpec {
	/** An equation in x as typed. */
	readonly example: string;
	readonly think: (task: TaskOf<'solve'>) => readonly (Rational | undefined)[];
}

/** A rule for expressions wherever they stand: alone, on a side of an equation, before the letter gets its value. */
export function defineAlgebraRule({ goal, think, ...spec }: AlgebraRuleSpec): MisconceptionRule {
	return defineRule({
		...spec,
		kinds: ['rewrite', 'solve', 'substitute'],
		example: () => ({ kind: 'rewrite', goal, expression: readExampleExpression(spec.example) }),
		apply: (task) => {
			if (task.kind === 'rewrite') return think(task.expression).map(expressionOutcome);
			if (task.kind === 'substitute') return think(task.expression).map((wrong) => substitute(task, wrong));
			const { left, right } = task.equation;
			const [lefts, rights] = [think(left), think(right)];
			return [
				...lefts.slice(0, 1).flatMap((first) => rights.slice(0, 1).map((second) => solve(task, first, second))),
				...lefts.map((first) => solve(task, first, right)),
				...rights.map((second) => solve(task, left, second))
			];
		}
	});
}

/** A rule for solving an equation: the wrong solutions it leads to. */
export function defineEquationRule({ think, ...spec }: EquationRuleSpec): MisconceptionRule {
	return defineRule({
		...spec,
		kinds: ['solve'],
		example: () => readExampleEquation(spec.example),
		apply: (task) => think(task).map((value) => value && { kind: 'number', value })
	});
}

/** Brackets around the whole are only left over from the way it was made. */
export function expressionOutcome(made: Expression): Outcome {
	const expression = made.kind === 'group' ? made.inner : made;
	return { kind: 'algebra', line: { kind: 'expression', expression } };
}

export function equationOutcome(left: Expression, right: Expression): Outcome {
	return { kind: 'algebra', line: { kind: 'equation', equation: { left, right } } };
}

/** The solution of a wrong equation in the task's letter. */
export function solve({ unknown }: TaskOf<'solve'>, left: Expression, right: Expression): Outcome | undefined {
	const solution = solutionOfEquation({ left, right }, unknown);
	return solution?.kind === 'one' ? { kind: 'number', value: solution.value } : undefined;
}

/** The value of a wrong expression at the value of the task's letter. */
export function substitute({ letter, value }: TaskOf<'substitute'>, expression: Expression): Outcome | undefined {
	const result = evaluateNumber(expression, new Map([[letter, value]]));
	return result.ok ? { kind: 'number', value: result.value } : undefined;
}

export function readExampleEquation(text: string): TaskOf<'solve'> {
	const line = readExampleLine(text);
	if (line.kind !== 'equation') throw new RangeError(`${text} is no equation`);
	return { kind: 'solve', equation: line.equation, unknown: 'x' };
}

function readExampleExpression(text: string): Expression {
	const line = readExampleLine(text);
	if (line.kind !== 'expression') throw new RangeError(`${text} is no expression`);
	return line.expression;
}

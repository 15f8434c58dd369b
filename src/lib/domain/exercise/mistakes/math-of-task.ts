import type { MathNode } from '../../base/math-node';
import { mathOfAlgebra, mathOfLine } from '../../number/algebra/math-of-algebra';
import { lettersOf } from '../../number/algebra/walk-expression';
import { mathOfFraction, mathOfRational, mathOfRow, mathOfSign, mathOfWhole } from '../../number/math-of';
import type { Rational } from '../../number/rational';
import { mathOfSum } from '../../number/sum-tree';
import type { Outcome } from '../steps/worked-solution';
import type { Task, TaskKind } from '../task/task';

/** Mathematics by the name under which a sentence shows it. */
export type TaskMath = Readonly<Record<string, MathNode>>;

const FRACTION_KINDS: readonly TaskKind[] = ['part', 'scale', 'simplify', 'solve'];

/** The numbers of a task under their names; compared numbers are `first`, `second` and `third`. */
export function mathOfTask(task: Task): TaskMath {
	switch (task.kind) {
		case 'calculate':
			return { sum: mathOfSum(task.sum) };
		case 'columns': {
			const items = task.numbers.flatMap((number) => [mathOfSign(task.operator), mathOfRational(number, 'decimal')]);
			return { sum: mathOfRow(items.slice(1)) };
		}
		case 'compare': {
			const [first, second, third] = task.numbers.map(mathOfSum);
			return { ...(first && { first }), ...(second && { second }), ...(third && { third }) };
		}
		case 'solve':
			return {
				equation: mathOfLine({ kind: 'equation', equation: task.equation }),
				letter: mathOfLetter(task.unknown)
			};
		case 'rewrite':
			return {
				expression: mathOfAlgebra(task.expression),
				letter: mathOfLetter(lettersOf(task.expression)[0] ?? 'x')
			};
		case 'substitute':
			return {
				expression: mathOfAlgebra(task.expression),
				letter: mathOfLetter(task.letter),
				value: mathOfRational(task.value, 'decimal')
			};
		case 'phrase': {
			const [letter, first, second] = [mathOfLetter('n'), mathOfLetter('a'), mathOfLetter('b')];
			return { number: mathOfRational(task.number, 'decimal'), letter, first, second };
		}
		case 'simplify':
		case 'scale':
			return { fraction: mathOfFraction(task.top, task.bottom) };
		default:
			return Object.fromEntries(Object.entries(task).flatMap(([name, value]) => mathOfField(name, value)));
	}
}

function mathOfField(name: string, value: Rational | bigint | string | number): readonly [string, MathNode][] {
	if (typeof value === 'bigint') return [[name, mathOfWhole(value)]];
	if (typeof value !== 'object') return [];
	const node = mathOfRational(value, 'decimal');
	return [[name, name === 'rate' ? { kind: 'percent', inner: node } : node]];
}

function mathOfLetter(name: string): MathNode {
	return { kind: 'letter', name };
}

/** What is answered, as the task is written: parts of things in fractions, all else in decimals. */
export function mathOfOutcome(outcome: Outcome, task: Task): MathNode {
	switch (outcome.kind) {
		case 'number':
			return mathOfRational(outcome.value, FRACTION_KINDS.includes(task.kind) ? 'any' : 'decimal');
		case 'remainder':
			return mathOfWhole(outcome.quotient);
		case 'algebra':
			return mathOfLine(outcome.line);
		case 'places': {
			const leaves = task.kind === 'compare' ? task.numbers : [];
			const items = outcome.places.map((place) => leaves[place]).filter((leaf) => leaf !== undefined);
			return mathOfRow(items.map(mathOfSum));
		}
	}
}

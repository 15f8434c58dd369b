import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateNumber } from '../../number/evaluate';
import { equalRational } from '../../number/rational';
import type { Outcome } from '../steps/worked-solution';
import {
	algebra,
	calculate,
	columns,
	compare,
	growth,
	number,
	part,
	percent,
	phrase,
	places,
	placeValue,
	proportion,
	rectangle,
	remainder,
	rewrite,
	scale,
	simplify,
	solve,
	substitute
} from './sample-tasks.testing';
import { sameOutcome } from '../mistakes/same-outcome';
import { ANY_TASK } from './any-task.testing';
import { rightOutcome } from './right-outcome';
import type { Task } from './task';

describe('rightOutcome', () => {
	it.each<[string, Task, Outcome]>([
		['a sum', calculate('5 + 6 × 10'), number('65')],
		['a sum of fractions', calculate('4/5 + 2/3'), number('22/15')],
		['columns', columns('-', '253', '179'), number('74')],
		['a division that leaves something', columns('÷', '827', '8'), remainder(103n, 3n)],
		['a division that goes on behind the sign', { ...columns('÷', '7', '4'), ending: 'decimal' }, number('1.75')],
		['a division of decimals', columns('÷', '2.57', '2'), number('1.285')],
		['an equation', solve('13n + 196 = 391', 'n'), number('15')],
		['an equation with the letter on the right', solve('20 = 3x + 2'), number('6')],
		['a bracket', rewrite('expand', '(z - 4)^2'), algebra('z^2 - 8z + 16')],
		['a value for a letter', substitute('2n + 3', 'n', '4'), number('11')],
		['a part', percent({ rate: '88', whole: '50' }), number('44')],
		['a whole', percent({ rate: '15', part: '240' }), number('1600')],
		['a rate', percent({ whole: '48', part: '12' }), number('25')],
		['a proportion', proportion('8', '14', '12'), number('21')],
		['ages', growth('difference', '3', '9', '15'), number('21')],
		['an enlarged drawing', growth('area', '56', '6', '168'), number('54')],
		['a shaded part', part(1n, 4n), number('1/4')],
		['a new bottom', scale(2n, 3n, { bottom: 12n }), number('8')],
		['a new top', scale(2n, 3n, { top: 8n }), number('12')],
		['lowest terms', simplify(4n, 8n), number('1/2')],
		['the greatest', compare('greatest', '0.04', '0.5'), places(1)],
		['the smallest', compare('smallest', '0.04', '0.5'), places(0)],
		['an order', compare('order', '-3', '2', '-8'), places(2, 0, 1)],
		['an area', rectangle('area', '8', '5'), number('40')],
		['a perimeter', rectangle('perimeter', '8', '5'), number('26')],
		['hundreds', placeValue('4725', 2), number('700')],
		['hundredths', placeValue('3.47', -2), number('0.07')],
		['a place with nothing in it', placeValue('3.4', 3), number('0')],
		['3 less than a number', phrase('less-than', 3), algebra('n - 3')],
		['3 more than a number', phrase('more-than', 3), algebra('n + 3')],
		['3 times a number', phrase('times', 3), algebra('3n')],
		['a number shared by 3', phrase('shared-by', 3), algebra('n/3')],
		['6 times as many', phrase('times-as-many', 6), algebra('a = 6b')]
	])('works out %s', (_, task, right) => {
		const found = rightOutcome(task);
		expect(found && sameOutcome(found, right)).toBe(true);
	});

	it.each<[string, Task]>([
		['a division by 0', calculate('3 ÷ (2 - 2)')],
		['an equation without a solution', solve('x + 1 = x + 2')],
		['an equation that every number solves', solve('2x = x + x')],
		['a percent of nothing', percent({ rate: '0', part: '3' })]
	])('has none for %s', (_, task) => {
		expect(rightOutcome(task)).toBeUndefined();
	});

	it('makes both sides of an equation equal', () => {
		fc.assert(
			fc.property(ANY_TASK.solve, (task) => {
				const right = rightOutcome(task);
				if (right?.kind !== 'number') return;
				const [left, other] = [task.equation.left, task.equation.right].map((side) =>
					evaluateNumber(side, new Map([['x', right.value]]))
				);
				expect(left?.ok && other?.ok && equalRational(left.value, other.value)).toBe(true);
			})
		);
	});

	it('agrees with the formula where a letter gets its value', () => {
		fc.assert(
			fc.property(ANY_TASK.substitute, (task) => {
				const value = evaluateNumber(task.expression, new Map([['x', task.value]]));
				const right = rightOutcome(task);
				expect(value.ok && right?.kind === 'number' && equalRational(value.value, right.value)).toBe(value.ok);
			})
		);
	});
});

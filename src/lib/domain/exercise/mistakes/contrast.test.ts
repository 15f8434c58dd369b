import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../base/random';
import { mathToText } from '../../number/math-text';
import { isWhole } from '../../number/rational';
import { ANY_TASK, anyTask } from '../task/any-task.testing';
import { rightOutcome } from '../task/right-outcome';
import type { Task } from '../task/task';
import { contrastingPair } from './contrast';
import { DOCUMENTED_MISTAKES } from './documented-mistakes.testing';
import { calculate, compare } from '../task/sample-tasks.testing';
import { mathOfTask } from './math-of-task';
import type { MisconceptionRule } from './misconception-rule';
import { nearTask } from './near-task';
import { MISCONCEPTION_RULES } from './rules';
import { sameOutcome } from './same-outcome';

/** What the thinking gives that is not right. */
function wrongsOf(rule: MisconceptionRule, task: Task): number {
	const right = rightOutcome(task);
	return right ? rule.apply(task).filter((outcome) => !sameOutcome(outcome, right)).length : 0;
}

const ruleOf = (id: string): MisconceptionRule => {
	const rule = MISCONCEPTION_RULES.find((known) => known.id === id);
	if (!rule) throw new RangeError(id);
	return rule;
};

describe('contrastingPair', () => {
	it.each(DOCUMENTED_MISTAKES.map((mistake) => [mistake.rule, mistake] as const))(
		'finds two tasks that show where %s leads',
		(id, { task }) => {
			const rule = ruleOf(id);
			const pair = contrastingPair(rule.id, task, createRandom('pair'));
			expect(pair).toBeDefined();
			if (!pair) return;
			expect(wrongsOf(rule, pair.plain)).toBeGreaterThan(0);
			expect(wrongsOf(rule, pair.near)).toBeGreaterThan(0);
			expect(pair.near.kind).toBe(task.kind);
			expect(pair.near).not.toEqual(task);
			expect(pair.near).not.toEqual(pair.plain);
		}
	);

	it('holds for any task and any rule that leads it astray', () => {
		fc.assert(
			fc.property(anyTask, fc.string(), (task, seed) => {
				for (const rule of MISCONCEPTION_RULES.filter((each) => wrongsOf(each, task) > 0)) {
					const pair = contrastingPair(rule.id, task, createRandom(seed));
					if (pair) expect(wrongsOf(rule, pair.near)).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('draws the same pair from the same seed', () => {
		const draw = (): unknown => contrastingPair(ruleOf('left-to-right').id, calculate('5 + 6 × 10'), createRandom('s'));
		expect(draw()).toEqual(draw());
	});

	it('keeps a whole answer whole', () => {
		for (const seed of ['a', 'b', 'c', 'd']) {
			const pair = contrastingPair(ruleOf('multiplies-both-parts').id, calculate('1/2 × 4'), createRandom(seed));
			const right = pair && rightOutcome(pair.near);
			expect(right?.kind === 'number' && isWhole(right.value)).toBe(true);
		}
	});

	it('does not take the larger from the smaller where the task did not', () => {
		for (let seed = 0; seed < 60; seed++) {
			const pair = contrastingPair(ruleOf('adds-tops-and-bottoms').id, calculate('1/2 - 2/5'), createRandom(`${seed}`));
			const right = pair && rightOutcome(pair.near);
			expect(right?.kind === 'number' && right.value.numerator >= 0n).toBe(true);
		}
	});

	it('has none for a rule that says nothing about the task', () => {
		expect(contrastingPair(ruleOf('part-to-part').id, compare('greatest', '0.3', '0.25'), createRandom('s'))).toBe(
			undefined
		);
	});
});

describe('nearTask', () => {
	it('keeps the kind of any task', () => {
		fc.assert(
			fc.property(anyTask, fc.string(), (task, seed) => {
				expect(nearTask(task, createRandom(seed)).kind).toBe(task.kind);
			})
		);
	});

	it('keeps numbers on their side of 0', () => {
		fc.assert(
			fc.property(ANY_TASK.proportion, fc.string(), (task, seed) => {
				const near = nearTask(task, createRandom(seed));
				const numbers = near.kind === 'proportion' ? [near.first, near.second, near.third] : [];
				expect(numbers.map(({ numerator }) => numerator > 0n)).toEqual([true, true, true]);
			})
		);
	});

	it('keeps a part of a whole a part', () => {
		for (let seed = 0; seed < 60; seed++) {
			const near = nearTask(calculate('1/2 + 2/3'), createRandom(`${seed}`));
			const sum = near.kind === 'calculate' && near.sum.kind === 'operation' ? [near.sum.left, near.sum.right] : [];
			const values = sum.flatMap((side) => (side.kind === 'leaf' ? [side.value] : []));
			expect(values.map(({ numerator, denominator }) => numerator > 0n && numerator < denominator)).toEqual([
				true,
				true
			]);
		}
	});

	it('keeps shapes, equal bottoms and exponents', () => {
		const near = nearTask(calculate('1/5 + 2/5 - 3^2'), createRandom('s'));
		const written = mathToText(mathOfTask(near)['sum'] ?? { kind: 'blank' }, (canonical) => canonical);
		expect(written).toMatch(/^\d\/(\d) \+ \d\/\1 - \d\^2$/);
	});
});

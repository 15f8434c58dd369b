import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTask } from '../task/any-task.testing';
import { rightOutcome } from '../task/right-outcome';
import { calculate, number } from '../task/sample-tasks.testing';
import { outcomeKey, sameOutcome } from './same-outcome';
import { listWrongOutcomes } from './wrong-outcomes';

describe('listWrongOutcomes', () => {
	it('names every rule that leads to a wrong answer, the likeliest answer first', () => {
		const wrongs = listWrongOutcomes(calculate('1/2 × 1/2'), number('1/4'));
		expect(wrongs.map(({ outcome, rules }) => [outcomeKey(outcome), rules.map(({ id }) => id)])).toEqual([
			['1/2', ['keeps-bottom-in-product']],
			['1', ['multiplies-crosswise']],
			['22', ['multiplies-crosswise']]
		]);
	});

	it('never lists the right answer, and no answer twice', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				const right = rightOutcome(task);
				const wrongs = right ? listWrongOutcomes(task, right) : [];
				expect(wrongs.filter(({ outcome }) => right && sameOutcome(outcome, right))).toEqual([]);
				expect(new Set(wrongs.map(({ outcome }) => outcomeKey(outcome))).size).toBe(wrongs.length);
			}),
			{ numRuns: 200 }
		);
	});
});

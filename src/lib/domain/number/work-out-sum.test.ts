import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySum } from '../exercise/task/any-task.testing';
import { mathToText } from './math-text';
import { dropBrackets, takeNextStep } from './next-step';
import { parseSum } from './parse-sum';
import { equalRational } from './rational';
import { mathOfSum, type SumTree } from './sum-tree';
import { workOutSum } from './work-out-sum';

function written(text: string): string | undefined {
	const sum = parseSum(text, 'point');
	const result = sum.ok ? workOutSum(sum.value) : undefined;
	return result && mathToText(mathOfSum(result), (canonical) => canonical);
}

/** The end of the working, one operation a step. */
function workStepByStep(start: SumTree): SumTree | undefined {
	let tree = dropBrackets(start);
	for (let step = 0; step < 200; step++) {
		const next = takeNextStep(tree, undefined);
		if (!next.ok) return undefined;
		if (!next.value) return tree;
		tree = next.value.tree;
	}
	return undefined;
}

describe('workOutSum', () => {
	it.each([
		['1/2 + 1/4', '3/4'],
		['0.5 + 0.25', '0.75'],
		['0.5 + 1/4', '3/4'],
		['6 ÷ 4', '3/2'],
		['6 ÷ 3', '2'],
		['50% × 3', '1.5'],
		['2.57 ÷ 3', '257/300'],
		['2^3 - (1 - 4)', '11'],
		['3 ÷ (2 - 2)', undefined]
	])('%s is written %s', (sum, result) => {
		expect(written(sum)).toBe(result);
	});

	it('agrees with the working step by step', () => {
		fc.assert(
			fc.property(anySum, (sum) => {
				const [end, value] = [workStepByStep(sum), workOutSum(sum)];
				if (end?.kind !== 'leaf' || !value) return;
				expect(equalRational(end.value, value.value)).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});
});

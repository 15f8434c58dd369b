import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { dropBrackets, takeNextStep } from './next-step';
import { simplifyFraction } from './simplify-operation';
import type { Leaf, SumTree } from './sum-tree';

/** One line of working: both sums have the same value. */
export interface SumStep {
	readonly before: SumTree;
	readonly after: SumTree;
	readonly reason: Message;
}

export interface SolvedSum {
	readonly leaf: Leaf;
	readonly steps: readonly SumStep[];
}

/** A sum within the length limit never needs as many; the bound is against a fault of ours. */
const MOST_STEPS = 200;

/**
 * Works a sum out one operation a step, exactly, to a single number in lowest terms. Fails with a sentence for the
 * child where it divides by zero or grows too big.
 */
export function solveSum(sum: SumTree): Result<SolvedSum, Message> {
	const steps: SumStep[] = [];
	let tree = dropBrackets(sum);
	let path: string | undefined;
	while (steps.length < MOST_STEPS) {
		const next = takeNextStep(tree, path);
		if (!next.ok) return next;
		if (next.value === undefined) break;
		steps.push({ before: tree, after: next.value.tree, reason: next.value.reason });
		({ tree, path } = next.value);
	}
	if (tree.kind !== 'leaf') return fail(message('engine.solveTooLong'));
	const last = simplifyFraction(tree);
	if (last?.tree.kind !== 'leaf') return succeed({ leaf: tree, steps });
	return succeed({ leaf: last.tree, steps: [...steps, { before: tree, after: last.tree, reason: last.reason }] });
}

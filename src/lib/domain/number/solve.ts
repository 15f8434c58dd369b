import type { MathNode } from '../base/math-node';
import { message, type Message } from '../base/message';
import { fail, succeed, type Result } from '../base/result';
import { findSum } from './find-sum';
import { mathOfRational } from './math-of';
import { parseSum } from './parse-sum';
import { isWhole, type Rational } from './rational';
import { decimalText } from './rational-text';
import type { DecimalSign } from './read-decimal';
import { mathOfSum, type Leaf, type SumTree } from './sum-tree';
import { solveSum, type SumStep } from './solve-sum';
import { writePlainly } from './write-plainly';

/** One line of working: both sides have the same value. */
export interface SolutionStep {
	readonly before: MathNode;
	readonly after: MathNode;
	readonly reason: Message;
}

export interface Solution {
	readonly question: MathNode;
	readonly steps: readonly SolutionStep[];
	readonly value: Rational;
	readonly answer: MathNode;
	/** The same value written otherwise: a mixed number, a decimal, a percent. */
	readonly otherForms: readonly MathNode[];
}

export interface SolveOptions {
	readonly decimalSign: DecimalSign;
}

const MOST_DECIMALS = 6;

/** Whether a text is a sum to work out, alone or with only asking words around it. */
export function looksLikeArithmetic(text: string): boolean {
	return findSum(text) !== undefined;
}

/**
 * Works a sum out as on paper, one operation a step, exactly. Takes what a child types, with the asking words:
 * `how much is 3/4 + 1/8?`. Fails with a sentence for the child when it is no sum, divides by zero or grows too big.
 */
export function solveArithmetic(text: string, { decimalSign }: SolveOptions): Result<Solution, Message> {
	const parsed = parseSum(findSum(text) ?? writePlainly(text).trim(), decimalSign);
	if (!parsed.ok) return parsed;
	if (parsed.value.kind === 'leaf' && parsed.value.shape === 'whole') return fail(message('engine.solveNothing'));

	const worked = solveSum(parsed.value);
	if (!worked.ok) return worked;
	const { leaf, steps } = worked.value;
	return succeed({
		question: mathOfSum(parsed.value),
		steps: steps.map(makeStep),
		value: leaf.value,
		answer: mathOfSum(leaf),
		otherForms: findOtherForms(leaf, hasPercent(parsed.value))
	});
}

function makeStep({ before, after, reason }: SumStep): SolutionStep {
	return { before: mathOfSum(before), after: mathOfSum(after), reason };
}

function findOtherForms(leaf: Leaf, wantsPercent: boolean): readonly MathNode[] {
	const forms: MathNode[] = [];
	const { value, shape } = leaf;
	const decimals = decimalText(value)?.split('.')[1]?.length ?? 0;
	const isImproper = value.numerator > value.denominator || -value.numerator > value.denominator;
	if (!isWhole(value)) {
		if (shape !== 'fraction') forms.push(mathOfRational(value));
		if (shape !== 'mixed' && isImproper) forms.push(mathOfRational(value, 'mixed'));
		if (shape !== 'decimal' && decimals > 0 && decimals <= MOST_DECIMALS) forms.push(mathOfRational(value, 'decimal'));
	}
	if (wantsPercent && shape !== 'percent') forms.push(mathOfRational(value, 'percent'));
	return forms;
}

function hasPercent(tree: SumTree): boolean {
	switch (tree.kind) {
		case 'leaf':
			return tree.shape === 'percent';
		case 'group':
		case 'negate':
			return hasPercent(tree.inner);
		case 'power':
			return hasPercent(tree.base);
		case 'operation':
			return hasPercent(tree.left) || hasPercent(tree.right);
	}
}

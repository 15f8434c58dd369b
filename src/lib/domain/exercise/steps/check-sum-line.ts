import { compareForm } from '../../number/compare-form';
import { equalRational, multiplyRational, rational, type Rational } from '../../number/rational';
import { readNumber } from '../../number/read-number';
import type { SumTree } from '../../number/sum-tree';
import { solveSum } from '../../number/solve-sum';
import { diagnose } from '../mistakes/diagnose';
import type { Diagnosis } from '../mistakes/diagnosis';
import type { LineQuestion } from './line-question';
import type { LineVerdict } from './line-verdict';
import { findPart } from './find-part';
import { readSumLine, type SumSide } from './read-sum-line';
import { setUp, type NumericTask } from './set-up';

/**
 * Judges a line of numbers: every side must have the value of the task, whatever steps were skipped. A line is nearer
 * where the tutor would need fewer steps from it than from the line before.
 */
export function checkSumLine(task: NumericTask, question: LineQuestion, typed: string): LineVerdict {
	const read = readSumLine(typed, question.decimalSign);
	if (!read.ok) return { kind: 'unreadable', ...read.error };
	const before = sumBefore(task, question);
	const start = solveSum(before);
	if (!start.ok) return { kind: 'unreadable', position: 0, why: start.error };
	const wanted = start.value.leaf.value;
	for (const side of read.value) {
		const worked = solveSum(side.sum);
		if (!worked.ok) return { kind: 'unreadable', position: 0, why: worked.error };
		const value = valueFor(task, side, worked.value.leaf.value);
		if (!equalRational(value, wanted)) return judgeWrongSum({ task, question, before, value, wanted });
	}
	const last = read.value.at(-1);
	if (!last) return { kind: 'right', progress: 'sideways' };
	return last.sum.kind === 'leaf' ? judgeForm(last, question) : judgeProgress(last.sum, start.value.steps.length);
}

/** The sum that the line before stands for: the task itself, or the last side of the last accepted line. */
export function sumBefore(task: NumericTask, { before, decimalSign }: LineQuestion): SumTree {
	const last = before.at(-1);
	const read = last === undefined ? undefined : readSumLine(last, decimalSign);
	return (read?.ok && read.value.at(-1)?.sum) || setUp(task).sum;
}

/** Who is asked for how many per cent may write the percent sign or leave it away. */
function valueFor(task: NumericTask, { sum }: SumSide, value: Rational): Rational {
	const asksForRate = task.kind === 'percent' && task.rate === undefined;
	const isPercent = sum.kind === 'leaf' && sum.shape === 'percent';
	return asksForRate && isPercent ? multiplyRational(value, rational(100)) : value;
}

function judgeForm({ text }: SumSide, { form, decimalSign }: LineQuestion): LineVerdict {
	const read = readNumber(text, { decimalSign });
	const verdict = read.ok ? compareForm(read.value, { value: read.value.value, form }) : undefined;
	return verdict?.kind === 'other-form' ? verdict : { kind: 'right', progress: 'done' };
}

function judgeProgress(sum: SumTree, stepsBefore: number): LineVerdict {
	const worked = solveSum(sum);
	const isNearer = worked.ok && worked.value.steps.length < stepsBefore;
	return { kind: 'right', progress: isNearer ? 'nearer' : 'sideways' };
}

interface WrongSum {
	readonly task: NumericTask;
	readonly question: LineQuestion;
	readonly before: SumTree;
	readonly value: Rational;
	readonly wanted: Rational;
}

function judgeWrongSum({ task, question, before, value, wanted }: WrongSum): LineVerdict {
	const part = findPart(before, value);
	if (part) return { kind: 'part', part };
	const { memory } = question;
	const given = { kind: 'number', value } as const;
	const options = { right: { kind: 'number', value: wanted } as const, ...(memory ? { memory } : {}) };
	const fromLine = diagnose({ kind: 'calculate', sum: before }, given, options);
	const fromTask = question.before.length === 0 && task.kind !== 'calculate' ? diagnose(task, given, options) : [];
	return { kind: 'wrong', diagnoses: mergeDiagnoses(fromTask, fromLine) };
}

/** The task's own findings say more than those on the sum it was turned into, so they come first. */
function mergeDiagnoses(first: readonly Diagnosis[], second: readonly Diagnosis[]): readonly Diagnosis[] {
	return first.some(({ kind }) => kind === 'misconception') ? first : second.length > 0 ? second : first;
}

import { isWhole } from '../number/rational';
import { readNumber } from '../number/read-number';
import { splitRemainder } from '../number/split-remainder';
import type { AnswerStyle } from './check-answer';
import type { AnswerInput, Item, Verdict } from './item';
import { ENGINE_TEMPLATE } from './engine-template';
import { diagnose, type MistakeMemory } from './mistakes/diagnose';
import { readAlgebraLine } from './steps/read-algebra-line';
import { rightOutcome } from './task/right-outcome';
import type { Outcome } from './steps/worked-solution';

export interface DiagnoseOptions extends AnswerStyle {
	readonly memory?: MistakeMemory;
}

/**
 * Adds to a wrong verdict what most likely happened, where the item has a task the engine can think about. Any other
 * verdict, and one whose mistake the author foresaw, stays as it is.
 */
export function diagnoseAnswer(item: Item, input: AnswerInput, verdict: Verdict, options: DiagnoseOptions): Verdict {
	if (verdict.kind !== 'wrong' || verdict.known || !item.task) return verdict;
	const right = rightOutcome(item.task);
	const given = readOutcome(item, input, options);
	if (!right || !given) return verdict;
	const { memory } = options;
	const diagnoses = diagnose(item.task, given, { right, ...(memory ? { memory } : {}) });
	return diagnoses.length > 0 ? { ...verdict, diagnoses } : verdict;
}

/** The answer as an outcome of the task; of choices and orders only where the options are the task's own numbers. */
function readOutcome(
	{ task, answer, templateId }: Item,
	input: AnswerInput,
	{ decimalSign }: AnswerStyle
): Outcome | undefined {
	if (input.kind === 'typed' && answer.kind === 'number') {
		const { quotient, remainder = '0' } = answer.remainder ? splitRemainder(input.text) : { quotient: input.text };
		const [read, left] = [quotient, remainder].map((text) => readNumber(text, { decimalSign }));
		if (!read?.ok || !left?.ok) return undefined;
		const [given, over] = [read.value.value, left.value.value];
		if (!answer.remainder || !isWhole(given) || !isWhole(over)) return { kind: 'number', value: given };
		return { kind: 'remainder', quotient: given.numerator, remainder: over.numerator };
	}
	if (input.kind === 'typed' && answer.kind === 'algebra') {
		const isAlgebra = task?.kind === 'rewrite' || task?.kind === 'phrase';
		const read = isAlgebra ? readAlgebraLine(task, input.text, decimalSign) : undefined;
		return read?.ok ? { kind: 'algebra', line: read.value } : undefined;
	}
	// Only of items the engine made itself are the options the numbers of the task, by their place.
	if (task?.kind !== 'compare' || templateId !== ENGINE_TEMPLATE) return undefined;
	if (input.kind === 'choice') return { kind: 'places', places: [Number(input.id)] };
	return input.kind === 'order' ? { kind: 'places', places: input.order.map(Number) } : undefined;
}

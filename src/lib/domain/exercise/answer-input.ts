import { textOfAlgebra } from '../number/algebra/text-of-algebra';
import { rationalToText } from '../number/rational-text';
import type { AnswerInput, Item, KnownWrong } from './item';
import { writeInForm } from './write-in-form';

/**
 * What a learner would give who knows the answer. Where the wanted form cannot be written (1/3 as a decimal), a
 * fraction, which the checker then sends back: a template to mend.
 */
export function rightInput(item: Item): AnswerInput {
	const { answer } = item;
	switch (answer.kind) {
		case 'number':
			return typed(
				writeInForm(answer.value, answer.form) + (answer.remainder ? ` r ${answer.remainder.numerator}` : '')
			);
		case 'choice':
			return { kind: 'choice', id: answer.rightId };
		case 'order':
			return { kind: 'order', order: answer.rightOrder };
		case 'match':
			return { kind: 'match', pairs: answer.rightPairs };
		case 'algebra':
			return typed(textOfAlgebra({ kind: 'expression', expression: answer.expression }));
		case 'text':
			return typed(Object.values(answer.accepted).flat()[0] ?? '');
	}
}

/** What a learner would give who makes the mistake. */
export function wrongInput({ answer }: KnownWrong): AnswerInput {
	switch (answer.kind) {
		case 'number':
			return typed(rationalToText(answer.value));
		case 'text':
			return typed(answer.text);
		case 'choice':
		case 'order':
			return answer;
	}
}

function typed(text: string): AnswerInput {
	return { kind: 'typed', text };
}

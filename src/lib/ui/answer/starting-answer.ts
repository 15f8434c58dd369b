import type { AnswerInput, ItemAnswer } from '$lib/domain/exercise/item';

/** What stands in the field before it is touched. An order is an answer from the start; all else is empty. */
export function startingAnswer(answer: ItemAnswer): AnswerInput {
	switch (answer.kind) {
		case 'order':
			return { kind: 'order', order: answer.entries.map((entry) => entry.id) };
		case 'match':
			return { kind: 'match', pairs: {} };
		case 'number':
		case 'choice':
		case 'text':
		case 'algebra':
			return { kind: 'typed', text: '' };
	}
}

import type { AnswerInput, ItemAnswer } from '$lib/domain/exercise/item';

/** What stands in the field before it is touched: an order is an answer from the start, all else is none yet. */
export function startingAnswer(answer: ItemAnswer): AnswerInput | undefined {
	return answer.kind === 'order' ? { kind: 'order', order: answer.entries.map((entry) => entry.id) } : undefined;
}

/** True when there is something to check: a choice made, every pair joined, a character typed. */
export function isAnswered(answer: ItemAnswer, input: AnswerInput | undefined): input is AnswerInput {
	if (!input) return false;
	if (input.kind === 'typed') return input.text.trim() !== '';
	if (input.kind === 'match') return answer.kind === 'match' && Object.keys(input.pairs).length === answer.lefts.length;
	return true;
}

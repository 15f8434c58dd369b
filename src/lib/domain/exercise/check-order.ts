import { message } from '../base/message';
import type { ItemAnswer, KnownWrong, Verdict } from './item';
import { judgeWrong } from './judge-wrong';

/** The order must hold each entry once; anything else is not finished yet. */
export function checkOrder(
	answer: ItemAnswer & { kind: 'order' },
	knownWrongs: readonly KnownWrong[],
	order: readonly string[]
): Verdict {
	const isComplete = order.length === answer.entries.length && answer.entries.every(({ id }) => order.includes(id));
	if (!isComplete) return { kind: 'unreadable', why: message('engine.answerOrderAll') };
	if (isSameOrder(order, answer.rightOrder)) return { kind: 'right' };
	return judgeWrong(knownWrongs, (known) => known.kind === 'order' && isSameOrder(known.order, order));
}

function isSameOrder(first: readonly string[], second: readonly string[]): boolean {
	return first.length === second.length && first.every((id, index) => id === second[index]);
}

import { message } from '../base/message';
import type { ItemAnswer, Verdict } from './item';

/** Every left needs a partner, and no partner may be used twice; anything else is not finished yet. */
export function checkMatch(answer: ItemAnswer & { kind: 'match' }, pairs: Readonly<Record<string, string>>): Verdict {
	const partners = answer.lefts.map(({ id }) => (Object.hasOwn(pairs, id) ? pairs[id] : undefined));
	const isComplete =
		new Set(partners).size === partners.length &&
		partners.every((partner) => answer.rights.some(({ id }) => id === partner));
	if (!isComplete) return { kind: 'unreadable', why: message('engine.answerMatchAll') };
	const isRight = answer.lefts.every(({ id }, index) => answer.rightPairs[id] === partners[index]);
	return { kind: isRight ? 'right' : 'wrong' };
}

import { message } from '../base/message';
import type { ItemAnswer, KnownWrong, Verdict } from './item';
import { judgeWrong } from './judge-wrong';

/** An id that is not among the options is no choice at all. */
export function checkChoice(
	answer: ItemAnswer & { kind: 'choice' },
	knownWrongs: readonly KnownWrong[],
	id: string
): Verdict {
	if (!answer.options.some((option) => option.id === id)) {
		return { kind: 'unreadable', why: message('engine.answerChoose') };
	}
	if (id === answer.rightId) return { kind: 'right' };
	return judgeWrong(knownWrongs, (known) => known.kind === 'choice' && known.id === id);
}

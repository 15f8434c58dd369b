import type { KnownWrong, Verdict } from './item';

/** A wrong answer, with the mistake that leads to it where one is known. */
export function judgeWrong(
	knownWrongs: readonly KnownWrong[],
	isGiven: (answer: KnownWrong['answer']) => boolean
): Verdict {
	const known = knownWrongs.find(({ answer }) => isGiven(answer));
	return known ? { kind: 'wrong', known } : { kind: 'wrong' };
}

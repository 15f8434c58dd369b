import { message } from '../base/message';
import { isNearWord } from '../text/edit-distance';
import { foldWords } from '../text/fold';
import type { AnswerStyle } from './check-answer';
import type { ItemAnswer, KnownWrong, Verdict } from './item';
import { judgeWrong } from './judge-wrong';

/**
 * A word is right in any language of the lesson, whatever its capitals and marks, and with a slip of spelling: the
 * question is about the subject. A known wrong word is never taken for a misspelt right one.
 */
export function checkWords(
	answer: ItemAnswer & { kind: 'text' },
	knownWrongs: readonly KnownWrong[],
	typed: string,
	{ language }: AnswerStyle
): Verdict {
	const given = foldWords(typed, language);
	if (given === '') return { kind: 'unreadable', why: message('engine.answerEmpty') };
	const accepted = Object.entries(answer.accepted).flatMap(([tag, words]) =>
		words.map((word) => ({ folded: foldWords(word, tag), given: foldWords(typed, tag) }))
	);
	if (accepted.some((word) => word.folded === word.given)) return { kind: 'right' };
	const verdict = judgeWrong(
		knownWrongs,
		(known) => known.kind === 'text' && foldWords(known.text, language) === given
	);
	if (verdict.kind === 'wrong' && verdict.known) return verdict;
	return accepted.some((word) => isNearWord(word.given, word.folded)) ? { kind: 'right' } : verdict;
}

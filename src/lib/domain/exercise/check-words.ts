import { message } from '../base/message';
import { countErrors, isNearWord } from '../text/edit-distance';
import { foldWords } from '../text/fold';
import type { AnswerStyle } from './check-answer';
import type { ItemAnswer, KnownWrong, Verdict } from './item';

/**
 * A word is right in any language of the lesson, whatever its capitals and marks, and with a slip of spelling: the
 * question is about the subject. A word nearer to a known wrong one than to any right one is taken for that.
 */
export function checkWords(
	answer: ItemAnswer & { kind: 'text' },
	knownWrongs: readonly KnownWrong[],
	typed: string,
	{ language }: AnswerStyle
): Verdict {
	if (foldWords(typed, language) === '') return { kind: 'unreadable', why: message('engine.answerEmpty') };
	const fromRight = Math.min(
		...Object.entries(answer.accepted).flatMap(([tag, words]) => words.map((word) => countSlips(typed, word, tag)))
	);
	if (fromRight === 0) return { kind: 'right' };
	const known = findNearest(knownWrongs, (word) => countSlips(typed, word, language));
	if (known && known.slips < fromRight) return { kind: 'wrong', known: known.wrong };
	return { kind: fromRight < Infinity ? 'right' : 'wrong' };
}

/** How many slips of the finger lie between two words; Infinity where they are two different words. */
function countSlips(typed: string, word: string, language: string): number {
	const [given, meant] = [foldWords(typed, language), foldWords(word, language)];
	return isNearWord(given, meant) ? countErrors(given, meant, given.length) : Infinity;
}

function findNearest(
	knownWrongs: readonly KnownWrong[],
	countFrom: (word: string) => number
): { readonly wrong: KnownWrong; readonly slips: number } | undefined {
	return knownWrongs
		.flatMap((wrong) => (wrong.answer.kind === 'text' ? [{ wrong, slips: countFrom(wrong.answer.text) }] : []))
		.sort((first, second) => compareSlips(first.slips, second.slips))[0];
}

/** Not a difference: Infinity minus itself is no number. */
function compareSlips(first: number, second: number): number {
	return first === second ? 0 : first < second ? -1 : 1;
}

import { message } from '../base/message';
import { countErrors, isNearWord } from '../text/edit-distance';
import { compareMarks, foldButMarks, foldWords } from '../text/fold';
import type { AnswerStyle } from './check-answer';
import type { ItemAnswer, KnownWrong, Verdict } from './item';

/** How far what is typed lies from a word, nearest first; from `SLIPPED` on slips of the finger are added. */
const SAME = 0;
const MARKS_LEFT_OUT = 1;
const OTHER_MARKS = 2;
const SLIPPED = 2;

/**
 * A word is right in any language of the lesson, whatever its capitals, without its marks, and with a slip of spelling:
 * the question is about the subject. A word nearer to a known wrong one than to any right one is taken for that. Where
 * only marks tell the two apart (`ọkọ`, `ọkọ̀`), they are what is asked for: a mark that neither has is not right.
 */
export function checkWords(
	answer: ItemAnswer & { kind: 'text' },
	knownWrongs: readonly KnownWrong[],
	typed: string,
	{ language }: AnswerStyle
): Verdict {
	if (foldWords(typed, language) === '') return { kind: 'unreadable', why: message('engine.answerEmpty') };
	const fromRight = Math.min(
		...Object.entries(answer.accepted).flatMap(([tag, words]) => words.map((word) => measure(typed, word, tag)))
	);
	if (fromRight === SAME) return { kind: 'right' };
	const known = findNearest(knownWrongs, (word) => measure(typed, word, language));
	if (known && known.distance < fromRight) return { kind: 'wrong', known: known.wrong };
	if (fromRight === OTHER_MARKS && known?.distance === OTHER_MARKS) return { kind: 'wrong' };
	return { kind: fromRight < Infinity ? 'right' : 'wrong' };
}

/** Infinity where they are two different words. */
function measure(typed: string, word: string, language: string): number {
	const [given, meant] = [foldWords(typed, language), foldWords(word, language)];
	if (given !== meant) return isNearWord(given, meant) ? SLIPPED + countErrors(given, meant, given.length) : Infinity;
	const marks = compareMarks(foldButMarks(typed, language), foldButMarks(word, language));
	return marks === 'same' ? SAME : marks === 'left-out' ? MARKS_LEFT_OUT : OTHER_MARKS;
}

function findNearest(
	knownWrongs: readonly KnownWrong[],
	measureFrom: (word: string) => number
): { readonly wrong: KnownWrong; readonly distance: number } | undefined {
	return knownWrongs
		.flatMap((wrong) => (wrong.answer.kind === 'text' ? [{ wrong, distance: measureFrom(wrong.answer.text) }] : []))
		.sort((first, second) => compareDistance(first.distance, second.distance))[0];
}

/** Not a difference: Infinity minus itself is no number. */
function compareDistance(first: number, second: number): number {
	return first === second ? 0 : first < second ? -1 : 1;
}

import { asId } from '../base/ids';
import type { MathNode } from '../base/math-node';
import { createRandom } from '../base/random';
import { checkAnswer, type AnswerStyle } from '../exercise/check-answer';
import type { AnswerInput, Item } from '../exercise/item';
import { listWrongOutcomes } from '../exercise/mistakes/wrong-outcomes';
import { rightOutcome } from '../exercise/task/right-outcome';
import { writeInForm } from '../exercise/write-in-form';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import { mathOfWritten } from '../number/math-of-written';
import { readNumber } from '../number/read-number';
import type { Rational } from '../number/rational';
import { rationalToText } from '../number/rational-text';

/** What stands behind a letter. */
export type LetterAnswer =
	{ readonly kind: 'text'; readonly text: ByLanguage<RichText> } | { readonly kind: 'number'; readonly math: MathNode };

export interface Letter {
	/** `A`, `B`, … */
	readonly name: string;
	readonly answer: LetterAnswer;
	/** What a learner who raises this letter has answered, for the engine that judges everything else. */
	readonly input: AnswerInput;
	readonly isRight: boolean;
}

/** An item for a whole class at one board: the answer is a letter, or a short number. */
export interface BoardItem {
	readonly item: Item;
	/** None where learners write a number. */
	readonly letters: readonly Letter[];
}

const NAMES = 'ABCDE';
/** More letters are hard to hold up and to read from the back row. */
const MOST_NUMBERS = 4;
/** With one wrong answer beside the right one, half of a class would be right by luck. */
const LEAST_LETTERS = 3;

/**
 * An item as letters for the blackboard. The options of a choice are as they are; for a number the wrong letters are what
 * known mistakes lead to, likeliest first, so that a letter tells which mistake it was. Undefined for items that cannot be
 * asked so: with a picture (nobody copies that in chalk), orders, matches, words, algebra, numbers with fewer than two
 * known mistakes.
 */
export function boardItem(item: Item): BoardItem | undefined {
	if (item.picture) return undefined;
	const letters = item.answer.kind === 'choice' ? lettersOfChoice(item) : lettersOfNumber(item);
	return letters && letters.length >= LEAST_LETTERS ? { item, letters } : undefined;
}

function lettersOfChoice({ answer }: Item): readonly Letter[] | undefined {
	if (answer.kind !== 'choice' || answer.options.length > NAMES.length) return undefined;
	return answer.options.map(({ id, text }, place) => ({
		name: NAMES[place] ?? '',
		answer: { kind: 'text', text },
		input: { kind: 'choice', id },
		isRight: id === answer.rightId
	}));
}

function lettersOfNumber(item: Item): readonly Letter[] | undefined {
	const { answer } = item;
	if (answer.kind !== 'number' || answer.remainder) return undefined;
	const { value, form } = answer;
	const wrongs = new Map<string, Rational>();
	for (const wrong of listWrongNumbers(item)) {
		const text = writeInForm(wrong, form);
		// Another form of the right value is no wrong answer, and a letter must be readable as an answer.
		if (judge(item, text) === 'wrong' && wrongs.size < MOST_NUMBERS - 1) wrongs.set(text, wrong);
	}
	const right = writeInForm(value, form);
	if (judge(item, right) !== 'right') return undefined;
	// Not by their size: mistakes lead above and below, and the right number would be in the middle nearly always.
	const texts = createRandom(`${item.seed}/letters`).shuffle([right, ...wrongs.keys()]);
	return texts.map((text, place) => ({
		name: NAMES[place] ?? '',
		answer: { kind: 'number', math: showNumber(text) },
		input: { kind: 'typed', text },
		isRight: text === right
	}));
}

/** Letters are written for no country: with `.` as decimal sign. */
export const LETTER_STYLE: AnswerStyle = { language: asId('en'), decimalSign: 'point' };

function judge(item: Item, text: string): string {
	return checkAnswer(item, { kind: 'typed', text }, LETTER_STYLE).kind;
}

/** A number in any form, as mathematics. */
export function showNumber(text: string): MathNode {
	const read = readNumber(text, LETTER_STYLE);
	return read.ok ? mathOfWritten(read.value) : { kind: 'number', text };
}

/** What mistakes lead to: those the author foresaw first, then those the engine knows, each once. */
function listWrongNumbers({ task, knownWrongs, answer }: Item): readonly Rational[] {
	const right = task && rightOutcome(task);
	const found = task && right ? listWrongOutcomes(task, right) : [];
	const values = [
		...knownWrongs.flatMap(({ answer: wrong }) => (wrong.kind === 'number' ? [wrong.value] : [])),
		...found.flatMap(({ outcome }) => (outcome.kind === 'number' ? [outcome.value] : []))
	];
	// One negative letter beside a positive right one is crossed out without any mathematics.
	const isPlausible = ({ numerator }: Rational): boolean =>
		numerator >= 0n || (answer.kind === 'number' && answer.value.numerator < 0n);
	const unique = new Map(values.filter(isPlausible).map((value) => [rationalToText(value), value]));
	return [...unique.values()];
}

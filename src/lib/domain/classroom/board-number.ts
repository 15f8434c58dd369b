import { createRandom } from '../base/random';
import { checkAnswer, type AnswerStyle } from '../exercise/check-answer';
import { diagnoseAnswer } from '../exercise/diagnose-answer';
import type { Item, Verdict } from '../exercise/item';
import { itemFingerprint } from '../exercise/item-fingerprint';
import { likelyMisconception } from '../exercise/likely-misconception';
import { writeInForm } from '../exercise/write-in-form';
import type { NewAttempt } from '../learning/attempt';
import { attemptFrom, type AttemptContext } from '../learning/attempt-from';
import { LETTER_STYLE, type BoardItem } from './board-item';

/** What a back row can read from a slate: up to four signs, or a fraction of small numbers. */
const SHORT = /^(?=.{1,4}$)-?\d+(?:\.\d+)?$|^-?\d{1,2}\/\d{1,2}$/;

/**
 * An item for the blackboard as its template asks it: the answer is a short number that each learner writes large. Undefined
 * where it is anything else, or has a picture, which nobody copies in chalk.
 */
export function numberItem(item: Item): BoardItem | undefined {
	const right = rightNumber(item);
	if (item.picture || right === undefined || !SHORT.test(right)) return undefined;
	return judgeNumber(item, right, LETTER_STYLE).kind === 'right' ? { item, letters: [] } : undefined;
}

/** The right answer as it is written for no country, with `.` as decimal sign; undefined where it is not one number. */
export function rightNumber({ answer }: Item): string | undefined {
	return answer.kind === 'number' && !answer.remainder ? writeInForm(answer.value, answer.form) : undefined;
}

/** A number that was shown, judged and diagnosed like any typed answer. */
export function judgeNumber(item: Item, text: string, style: AnswerStyle): Verdict {
	const input = { kind: 'typed', text } as const;
	return diagnoseAnswer(item, input, checkAnswer(item, input, style), style);
}

export interface ShownNumber extends Omit<AttemptContext, 'purpose'> {
	/** As the teacher typed it. */
	readonly text: string;
	readonly style: AnswerStyle;
	/** Milliseconds since 1970. */
	readonly at: number;
}

/** A number on a slate as an attempt like a typed one: nobody guesses it by luck. Undefined for one that cannot be read. */
export function attemptOfNumber(
	{ item }: BoardItem,
	{ text, style, at, ...context }: ShownNumber
): NewAttempt | undefined {
	const verdict = judgeNumber(item, text, style);
	if (verdict.kind === 'unreadable') return undefined;
	const misconceptionId = verdict.kind === 'wrong' ? likelyMisconception(verdict) : undefined;
	const record = {
		at,
		input: { kind: 'typed', text },
		outcome: verdict.kind,
		...(misconceptionId ? { misconceptionId } : {}),
		...{ tryNumber: 1, hintsSeen: 0, elapsedMs: 0 }
	} as const;
	return attemptFrom(item, record, { ...context, purpose: 'board' });
}

/** The same text for the same question: a lesson that came anew may ask something else with the same seed. */
export function markNumber({ item }: BoardItem): string {
	const asked = JSON.stringify([item.templateId, itemFingerprint(item), rightNumber(item)]);
	return createRandom(asked).integer(0, 0xffff_ffff).toString(36);
}

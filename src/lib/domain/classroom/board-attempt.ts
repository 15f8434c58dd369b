import type { MisconceptionId } from '../base/ids';
import { checkAnswer } from '../exercise/check-answer';
import { diagnoseAnswer } from '../exercise/diagnose-answer';
import type { Item, Verdict } from '../exercise/item';
import { likelyMisconception } from '../exercise/likely-misconception';
import type { NewAttempt } from '../learning/attempt';
import { attemptFrom, type AttemptContext } from '../learning/attempt-from';
import { LETTER_STYLE, type BoardItem, type Letter } from './board-item';

export interface RaisedLetter extends Omit<AttemptContext, 'purpose'> {
	/** Its place among the letters, from 0. */
	readonly letter: number;
	/** Milliseconds since 1970. */
	readonly at: number;
}

/**
 * A raised letter as an attempt like any other: judged and diagnosed by the engine, and counted as a choice of so many,
 * whatever the item would be on a phone. Undefined for a letter that the item does not have.
 */
export function attemptOfLetter({ item, letters }: BoardItem, { letter, at, ...context }: RaisedLetter) {
	const raised = letters[letter];
	if (!raised) return undefined;
	const verdict = judgeLetter(item, raised);
	const misconceptionId = verdict.kind === 'wrong' ? likelyMisconception(verdict) : undefined;
	const record = {
		at,
		input: raised.input,
		outcome: verdict.kind === 'right' ? 'right' : 'wrong',
		...(misconceptionId ? { misconceptionId } : {}),
		...{ tryNumber: 1, hintsSeen: 0, elapsedMs: 0 }
	} as const;
	const made: { -readonly [Field in keyof NewAttempt]: NewAttempt[Field] } = attemptFrom(item, record, {
		...context,
		purpose: 'board'
	});
	delete made.couldShow;
	const couldShow = listShowable(item, letters);
	const attempt: NewAttempt = {
		...made,
		...(couldShow.length > 0 ? { couldShow } : {}),
		answerKind: 'choice',
		choices: letters.length
	};
	return attempt;
}

function judgeLetter(item: Item, { input }: Letter): Verdict {
	return diagnoseAnswer(item, input, checkAnswer(item, input, LETTER_STYLE), LETTER_STYLE);
}

/** The right letter speaks only against mistakes that another letter stood for. */
function listShowable(item: Item, letters: readonly Letter[]): readonly MisconceptionId[] {
	const shown = letters.flatMap((letter) => {
		const verdict = judgeLetter(item, letter);
		if (verdict.kind !== 'wrong') return [];
		const diagnosed = (verdict.diagnoses ?? []).flatMap((one) =>
			one.kind === 'misconception' ? [one.misconceptionId] : []
		);
		return verdict.known ? [verdict.known.misconceptionId] : diagnosed;
	});
	return [...new Set(shown)];
}

import type { Message } from '../base/message';
import { rightInput } from '../exercise/answer-input';
import { helpFor } from '../exercise/help/help-for';
import type { MistakeMemory } from '../exercise/mistakes/diagnose';
import { helpRungs, lineQuestion, type PracticeState } from '../learning/practice-session';
import type { ByLanguage, RichText } from '../lesson/rich-text';
import type { DecimalSign } from '../number/read-decimal';

/** A verified sentence of the tutor: one of its own, or one that an author wrote. */
export type TutorSentence =
	| { readonly kind: 'message'; readonly message: Message }
	| { readonly kind: 'authored'; readonly texts: ByLanguage<RichText> };

interface Style {
	readonly decimalSign: DecimalSign;
	readonly memory?: MistakeMemory | undefined;
	/** Draws the twin of a hint: the one that the learner sees. */
	readonly seed: string;
}

/**
 * What the tutor said last about an exercise, of what can be said another way: why an answer is not right yet, else the
 * hint that was opened last. Undefined before anything was said.
 */
export function lastSaid(state: PracticeState, style: Style): TutorSentence | undefined {
	return sayMistake(state) ?? sayHint(state, style);
}

function sayMistake({ verdict, lineVerdict }: PracticeState): TutorSentence | undefined {
	if (lineVerdict?.kind === 'wrong') return ofMessage(lineVerdict.diagnoses[0]?.feedback.words);
	if (verdict?.kind !== 'wrong') return undefined;
	if (verdict.known) return { kind: 'authored', texts: verdict.known.feedback };
	return ofMessage(verdict.diagnoses?.[0]?.feedback.words);
}

function sayHint(state: PracticeState, { decimalSign, memory, seed }: Style): TutorSentence | undefined {
	const rung = helpRungs(state)[state.help.open - 1];
	if (rung?.kind === 'authored') {
		const texts = state.item.hints[rung.place];
		return texts && { kind: 'authored', texts };
	}
	const question = lineQuestion(state, { decimalSign, memory });
	// The last rung shows the line itself, in mathematics: there is nothing to say another way.
	if (rung?.kind !== 'engine' || !question || rung.level === 4) return undefined;
	return ofMessage(helpFor(question, rung.level, seed)?.words);
}

function ofMessage(message: Message | undefined): TutorSentence | undefined {
	return message && { kind: 'message', message };
}

/** What a learner has still to find, as it may be written; nothing once she has it. */
export function secretsOf({ item, phase }: PracticeState): readonly string[] {
	if (phase === 'right' || phase === 'shown') return [];
	const input = rightInput(item);
	return input.kind === 'typed' ? [input.text] : [];
}

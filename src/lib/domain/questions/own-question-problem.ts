import type { Message } from '../base/message';
import type { TextProblem } from './rich-text-of';

/**
 * What is wrong with an own question. `where` is `question`, `explanation`, `answer`, `options[1]`, `options[1].feedback`,
 * `entries[0]`, `pairs[2].left` or `accepted[0]`; places count from 0. `detail` and `wanted` are sentences of the engine.
 */
export type OwnQuestionProblem =
	| { readonly kind: 'empty'; readonly where: string }
	| (TextProblem & { readonly where: string })
	| { readonly kind: 'too-many-words'; readonly where: string; readonly count: number; readonly most: number }
	/** A choice, an order or a match needs two at least. */
	| { readonly kind: 'too-few'; readonly where: string; readonly least: number }
	| { readonly kind: 'too-many'; readonly where: string; readonly most: number }
	/** Two options, entries or partners that look the same. */
	| { readonly kind: 'same-text'; readonly where: string; readonly other: string }
	| { readonly kind: 'unreadable-number'; readonly where: string; readonly detail: Message }
	| { readonly kind: 'unreadable-expression'; readonly where: string; readonly detail?: Message }
	/** The answer is not written in the form that it asks for. */
	| { readonly kind: 'other-form'; readonly where: string; readonly wanted: Message }
	/** The engine would not take the author's own answer for right. */
	| { readonly kind: 'answer-refused'; readonly where: string }
	/** A drawn number (`numbers[0]`) without a range that can be drawn from. */
	| { readonly kind: 'bad-range'; readonly where: string }
	/** A drawn number that the question does not show. */
	| { readonly kind: 'unused-number'; readonly where: string }
	/** The conditions hold for no numbers of the ranges, or the formulas have no value. */
	| { readonly kind: 'never-drawn'; readonly where: string }
	/** So few different questions come out that a learner would meet the same one again. */
	| { readonly kind: 'few-draws'; readonly where: string; readonly count: number }
	/** The answer is the same whatever is drawn. */
	| { readonly kind: 'same-answer'; readonly where: string }
	/** With some numbers the right answer cannot be written in the form that it asks for. */
	| { readonly kind: 'form-not-always'; readonly where: string }
	/** A wrong option that is worth as much as the right one with some numbers. */
	| { readonly kind: 'also-right'; readonly where: string };

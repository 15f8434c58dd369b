import type { LanguageTag } from '../base/ids';
import type { AlgebraForm } from '../exercise/template';
import type { NumberForm } from '../number/number-form';
import type { OwnNumbers } from './numbers/own-numbers';

/**
 * Words as a teacher writes them: plain, with `$3/4$` for mathematics in the notation of `parseMath` and `\$` for a dollar
 * sign. There is no other mark-up. Line ends are `\n`. See `tidyText`.
 */
export type OwnText = string;

export interface OwnOption {
	readonly text: OwnText;
	/** What to say to the one who chooses it; empty where there is nothing to say. */
	readonly feedback: OwnText;
}

/** One right option with the wrong ones around it, in the order in which they were written. */
export interface OwnChoice {
	readonly kind: 'choice';
	readonly before: readonly OwnOption[];
	readonly right: OwnOption;
	readonly after: readonly OwnOption[];
	readonly isShuffled: boolean;
}

export type OwnAnswer =
	| OwnChoice
	/**
	 * `value` is exact, as a learner would type it with a point: `3/4`, `2.5`, `1 1/2`, `25%`. Where numbers are drawn it is a
	 * formula of them: `a - b`.
	 */
	| { readonly kind: 'number'; readonly value: string; readonly form: NumberForm }
	/** `value` is algebra, such as `2x + 3` or `{a}x + 3`; any equivalent expression in the form is right. */
	| { readonly kind: 'expression'; readonly value: string; readonly form: AlgebraForm }
	/** The entries in their right order. */
	| { readonly kind: 'order'; readonly entries: readonly OwnText[] }
	| { readonly kind: 'match'; readonly pairs: readonly OwnPair[] }
	/** One accepted spelling or more; capitals, marks and slips of spelling are forgiven by the engine. */
	| { readonly kind: 'text'; readonly accepted: readonly [string, ...string[]] };

export interface OwnPair {
	readonly left: OwnText;
	readonly right: OwnText;
}

/** A question that a teacher wrote or brought in. It may be unfinished: `checkOwnQuestion` says what it lacks. */
export interface OwnQuestion {
	/** For the teacher's lists; learners do not see it. May be empty. */
	readonly title: string;
	readonly language: LanguageTag;
	readonly question: OwnText;
	readonly answer: OwnAnswer;
	/** Shown after the answer; may be empty. */
	readonly explanation: OwnText;
	/** Where the numbers are drawn anew for each learner. */
	readonly numbers?: OwnNumbers;
}

export const OWN_KINDS = [
	'choice',
	'number',
	'expression',
	'order',
	'match',
	'text'
] as const satisfies readonly OwnAnswer['kind'][];

export type OwnKind = (typeof OWN_KINDS)[number];

export const ALGEBRA_FORMS = ['any', 'expanded', 'collected', 'factorised'] as const satisfies readonly AlgebraForm[];

/** The options of a choice, first to last. */
export function optionsOf({ before, right, after }: OwnChoice): readonly OwnOption[] {
	return [...before, right, ...after];
}

/** A choice from its options and the place of the right one, from 0; undefined where nothing is at that place. */
export function choiceOf(
	options: readonly OwnOption[],
	rightAt: number,
	{ isShuffled }: Pick<OwnChoice, 'isShuffled'> = { isShuffled: true }
): OwnChoice | undefined {
	const right = options[rightAt];
	if (!right) return undefined;
	return { kind: 'choice', before: options.slice(0, rightAt), right, after: options.slice(rightAt + 1), isShuffled };
}

import type { OwnKind } from '../own-question';

/**
 * Numbers of a question that are drawn anew for each learner. In the texts a drawn number stands as `{a}`, and what is
 * worked out from it as `{a + b}`; the value of a number answer is a formula.
 */
export interface OwnNumbers {
	readonly variables: readonly [OwnVariable, ...OwnVariable[]];
	readonly conditions: readonly OwnCondition[];
}

/** A drawn number. `from` and `to` are as the teacher typed them; both are drawn too. */
export interface OwnVariable {
	/** One small letter. */
	readonly name: string;
	readonly from: string;
	readonly to: string;
	/** What stood there before: 12 or 2.5. It says how many decimals are drawn, and comes back when no number is to be drawn. */
	readonly sample: string;
}

export const OWN_CONDITIONS = ['whole', 'not-zero', 'not-negative', 'different', 'proper', 'lowest-terms'] as const;

/**
 * What must hold of each draw: of the answer (`whole`, `not-zero`, `not-negative`), of the drawn numbers (`different`), or
 * of each drawn fraction of the question (`proper`: below one, `lowest-terms`).
 */
export type OwnCondition = (typeof OWN_CONDITIONS)[number];

/** The kinds whose right answer can be worked out from drawn numbers. */
export const DRAWN_KINDS: readonly OwnKind[] = ['number', 'expression', 'choice'];

/** Letters for drawn numbers, without those that look like a digit or that equations like to use. */
export const VARIABLE_NAMES = [...'abcdefghkmnpqrst'];

/** Digits after the point: 1 in 2.5. */
export function decimalsOf({ sample }: OwnVariable): number {
	return /\.(\d+)$/u.exec(sample)?.[1]?.length ?? 0;
}

import type { MathNode } from '../../base/math-node';
import type { Message } from '../../base/message';
import type { AlgebraLine } from '../../number/algebra/algebra-line';
import type { Rational } from '../../number/rational';

/** What a task comes to: a number, or an expression or equation where the task is algebra, or places in an order. */
export type Outcome =
	| { readonly kind: 'number'; readonly value: Rational }
	/** A division by columns that leaves something over. */
	| { readonly kind: 'remainder'; readonly quotient: bigint; readonly remainder: bigint }
	| { readonly kind: 'algebra'; readonly line: AlgebraLine }
	/** Indices into the numbers of a comparison, in the order asked for; one index where one number is asked for. */
	| { readonly kind: 'places'; readonly places: readonly number[] };

/** One line of working that follows from the line before it. */
export interface WorkedLine {
	readonly math: MathNode;
	/** The line as a learner could type it; `readLine` of the same task reads it back. */
	readonly text: string;
	/** Why this line follows, for a child. */
	readonly reason: Message;
}

/** The tutor's own way, every line equivalent to the one before. */
export interface WorkedSolution {
	readonly start: MathNode;
	readonly lines: readonly WorkedLine[];
	readonly outcome: Outcome;
}

import type { Expression } from '../expression';

export interface Equation {
	readonly left: Expression;
	readonly right: Expression;
}

/** One line of algebra as it was written: brackets, order and unlike terms are kept. Variables are single letters. */
export type AlgebraLine =
	| { readonly kind: 'expression'; readonly expression: Expression }
	| { readonly kind: 'equation'; readonly equation: Equation };

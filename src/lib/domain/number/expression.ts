import type { Rational } from './rational';

/** `÷`, `/` and `:` divide alike; they are kept apart because they look different. */
export type Operator = '+' | '-' | '×' | '÷' | '/' | ':' | '^';

export type Comparison = '=' | '≠' | '<' | '>' | '≤' | '≥';

/** The functions an expression may call, with the fewest and the most arguments each takes. */
export const FUNCTION_ARGUMENTS = {
	abs: [1, 1],
	floor: [1, 1],
	gcd: [2, 8],
	lcm: [2, 8],
	max: [1, 8],
	min: [1, 8],
	mod: [2, 2],
	round: [1, 1]
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type FunctionName = keyof typeof FUNCTION_ARGUMENTS;

/** Arithmetic and conditions as they were written; brackets are kept. It holds no code: only what is named here. */
export type Expression =
	| { readonly kind: 'number'; readonly value: Rational; readonly text: string }
	| { readonly kind: 'truth'; readonly value: boolean }
	| { readonly kind: 'variable'; readonly name: string }
	| { readonly kind: 'group'; readonly inner: Expression }
	| { readonly kind: 'negate'; readonly inner: Expression }
	| { readonly kind: 'percent'; readonly inner: Expression }
	| {
			readonly kind: 'operation';
			readonly operator: Operator;
			/** A product written without a sign: `2x`, `3(x + 2)`. */
			readonly implied?: true;
			readonly left: Expression;
			readonly right: Expression;
	  }
	| { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
	| {
			readonly kind: 'comparison';
			readonly operator: Comparison;
			readonly left: Expression;
			readonly right: Expression;
	  }
	| { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
	| { readonly kind: 'not'; readonly inner: Expression };

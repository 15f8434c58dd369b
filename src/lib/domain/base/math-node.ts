export type MathSign = '+' | '-' | '×' | '÷' | '=' | '≠' | '<' | '>' | '≤' | '≥' | ':' | '≈' | '→';

/**
 * Mathematics as a tree of what is seen, not of what it is worth: `2/4` stays `2/4`.
 * One component renders it as MathML and one function reads it aloud.
 * `number.text` is canonical: ASCII digits, an optional leading `-`, `.` as decimal sign; the renderer localises it.
 * `slot` is a variable of a template, replaced when the item is drawn; by a decimal number where it says so. `blank` is an empty box to fill in.
 */
export type MathNode =
	| { readonly kind: 'number'; readonly text: string }
	| { readonly kind: 'letter'; readonly name: string }
	| { readonly kind: 'sign'; readonly sign: MathSign }
	| { readonly kind: 'fraction'; readonly top: MathNode; readonly bottom: MathNode }
	| { readonly kind: 'mixed'; readonly whole: MathNode; readonly fraction: MathNode }
	| { readonly kind: 'power'; readonly base: MathNode; readonly exponent: MathNode }
	| { readonly kind: 'percent'; readonly inner: MathNode }
	| { readonly kind: 'group'; readonly inner: MathNode }
	| { readonly kind: 'row'; readonly items: readonly MathNode[] }
	| { readonly kind: 'unit'; readonly symbol: string }
	| { readonly kind: 'slot'; readonly name: string; readonly form?: 'decimal' }
	| { readonly kind: 'blank' };

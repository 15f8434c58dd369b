import type { MathNode, MathSign } from '../domain/base/math-node';
import { array, lazy, literal, object, oneOf, optional, string, tagged, type Parser } from '../domain/base/parser';

const SIGNS: readonly MathSign[] = ['+', '-', '×', '÷', '=', '≠', '<', '>', '≤', '≥', ':', '≈', '→'];

const inner: Parser<MathNode> = lazy(() => parseMathNode);

/** The name of a template variable. */
export const slotName = string({ maxLength: 40, pattern: /^[a-zA-Z][a-zA-Z0-9]*$/ });

/** Mathematics as a pack stores it. Recursion is bounded by the depth limit of the JSON. */
export const parseMathNode: Parser<MathNode> = tagged('kind', {
	number: object({ kind: literal('number'), text: string({ maxLength: 60, pattern: /^-?\d+(\.\d+)?$/ }) }),
	letter: object({ kind: literal('letter'), name: string({ minLength: 1, maxLength: 40 }) }),
	sign: object({ kind: literal('sign'), sign: oneOf(SIGNS) }),
	fraction: object({ kind: literal('fraction'), top: inner, bottom: inner }),
	mixed: object({ kind: literal('mixed'), whole: inner, fraction: inner }),
	power: object({ kind: literal('power'), base: inner, exponent: inner }),
	percent: object({ kind: literal('percent'), inner }),
	group: object({ kind: literal('group'), inner }),
	row: object({ kind: literal('row'), items: array(inner, { maxLength: 200 }) }),
	unit: object({ kind: literal('unit'), symbol: string({ minLength: 1, maxLength: 20 }) }),
	slot: object({ kind: literal('slot'), name: slotName, form: optional(literal('decimal')) }),
	blank: object({ kind: literal('blank') })
});

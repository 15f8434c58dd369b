import type { MathNode, MathSign } from '../domain/base/math-node';
import { fail, succeed } from '../domain/base/result';
import { array, lazy, literal, object, oneOf, optional, string, tagged, type Parser } from '../domain/base/parser';

const SIGNS: readonly MathSign[] = ['+', '-', '×', '÷', '=', '≠', '<', '>', '≤', '≥', ':', '≈', '→'];

const inner: Parser<MathNode> = lazy(() => parseMathNode);

/** The name of a template variable. */
export const slotName = string({ maxLength: 40, pattern: /^[a-zA-Z][a-zA-Z0-9]*$/ });
const NUMBER = /^-?\d+(\.\d+)?$/;
const LONGEST_NUMBER = 60;

const longNode: Parser<MathNode> = tagged('kind', {
	number: object({ kind: literal('number'), text: string({ maxLength: LONGEST_NUMBER, pattern: NUMBER }) }),
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

/** A number, a sign or a variable may be a string, as `shorten` writes them. No string could be two of these. */
function shortNode(value: string): MathNode | undefined {
	if (SIGNS.includes(value as MathSign)) return { kind: 'sign', sign: value as MathSign };
	if (value.length <= LONGEST_NUMBER && NUMBER.test(value)) return { kind: 'number', text: value };
	return slotName(value).ok ? { kind: 'slot', name: value } : undefined;
}

/** Mathematics as a pack stores it. Recursion is bounded by the depth limit of the JSON. */
export const parseMathNode: Parser<MathNode> = (value, path = '') => {
	if (typeof value !== 'string') return longNode(value, path);
	const node = shortNode(value);
	return node ? succeed(node) : fail({ path, expected: 'number, sign or variable', badValue: value });
};

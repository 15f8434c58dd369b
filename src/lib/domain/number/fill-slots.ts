import type { MathNode } from '../base/math-node';
import { mathOfRational } from './math-of';
import type { Rational } from './rational';

type Values = ReadonlyMap<string, Rational>;

/**
 * Replaces slots by their values and changes nothing else: `{a}/{b}` with 2 and 4 is 2/4. A negative value after a
 * sign, and a base that is not a plain number, gets brackets; a whole part of 0 is left out. Slots without a value stay.
 */
export function fillSlots(node: MathNode, values: Values): MathNode {
	switch (node.kind) {
		case 'slot': {
			const value = values.get(node.name);
			return value === undefined ? node : mathOfRational(value, node.form);
		}
		case 'fraction':
			return { kind: 'fraction', top: fillSlots(node.top, values), bottom: fillSlots(node.bottom, values) };
		case 'mixed':
			return fillMixed(fillSlots(node.whole, values), fillSlots(node.fraction, values));
		case 'power': {
			const base = fillSlots(node.base, values);
			return {
				kind: 'power',
				base: node.base.kind === 'slot' && !isPlainNumber(base) ? bracket(base) : base,
				exponent: fillSlots(node.exponent, values)
			};
		}
		case 'percent':
		case 'group':
			return { kind: node.kind, inner: fillSlots(node.inner, values) };
		case 'row':
			return { kind: 'row', items: node.items.map((item, index) => fillItem(item, node.items[index - 1], values)) };
		case 'number':
		case 'letter':
		case 'sign':
		case 'unit':
		case 'blank':
			return node;
	}
}

function fillMixed(whole: MathNode, fraction: MathNode): MathNode {
	return whole.kind === 'number' && whole.text === '0' ? fraction : { kind: 'mixed', whole, fraction };
}

function fillItem(item: MathNode, before: MathNode | undefined, values: Values): MathNode {
	const filled = fillSlots(item, values);
	if (item.kind !== 'slot' || filled.kind === 'slot' || before?.kind !== 'sign') return filled;
	const isRelation = !['+', '-', '×', '÷', ':'].includes(before.sign);
	return isRelation || isPlainNumber(filled) || filled.kind === 'fraction' ? filled : bracket(filled);
}

function isPlainNumber(node: MathNode): boolean {
	return node.kind === 'slot' || (node.kind === 'number' && !node.text.startsWith('-'));
}

function bracket(inner: MathNode): MathNode {
	return { kind: 'group', inner };
}

import type { MathNode } from '../../base/math-node';
import { mathOfRow } from '../math-of';
import { mathOfWritten } from '../math-of-written';
import type { Quantity } from './quantity';
import type { Unit } from './unit';

/** A unit has its gap in front of it; behind it, and behind a sign of money, a gap must be written. */
const GAP: MathNode = { kind: 'letter', name: '\u00a0' };

/** A quantity as mathematics, in the parts it was written in: `2 m 35 cm`, `12 m²`, `KSh 20`. */
export function mathOfQuantity({ parts }: Quantity): MathNode {
	return mathOfRow(
		parts.flatMap(({ number, unit }, place) => {
			const nodes = [mathOfWritten(number), mathOfUnit(unit)];
			return [...(place > 0 ? [GAP] : []), ...(unit.isBefore ? nodes.reverse() : nodes)];
		})
	);
}

function mathOfUnit({ symbol, isBefore }: Unit): MathNode {
	if (isBefore) return mathOfRow([{ kind: 'letter', name: symbol }, GAP]);
	const exponent = { '²': '2', '³': '3' }[symbol.slice(-1)];
	if (exponent === undefined) return { kind: 'unit', symbol };
	return {
		kind: 'power',
		base: { kind: 'unit', symbol: symbol.slice(0, -1) },
		exponent: { kind: 'number', text: exponent }
	};
}

import type { MathNode } from '../base/math-node';

/** The names of the slots in a piece of mathematics. */
export function slotsInMath(node: MathNode): readonly string[] {
	return node.kind === 'slot' ? [node.name] : childrenOf(node).flatMap(slotsInMath);
}

function childrenOf(node: MathNode): readonly MathNode[] {
	switch (node.kind) {
		case 'fraction':
			return [node.top, node.bottom];
		case 'mixed':
			return [node.whole, node.fraction];
		case 'power':
			return [node.base, node.exponent];
		case 'percent':
		case 'group':
			return [node.inner];
		case 'row':
			return node.items;
		case 'number':
		case 'letter':
		case 'sign':
		case 'unit':
		case 'slot':
		case 'blank':
			return [];
	}
}

import type { MathNode } from '$lib/domain/base/math-node';

const EQUALS: MathNode = { kind: 'sign', sign: '=' };

/**
 * A chain of equal sides as pieces that may stand on lines of their own: each begins with the sign it is joined by.
 * Browsers break no line inside MathML (MathML Core has no line breaking), and a phone is narrow.
 */
export function breakLine(sides: readonly MathNode[]): readonly MathNode[] {
	return sides.flatMap((side, place) => {
		const [first, ...others] = breakAtSums(side);
		if (first === undefined) return [];
		return [place === 0 ? first : { kind: 'row' as const, items: [EQUALS, ...itemsOf(first)] }, ...others];
	});
}

function itemsOf(node: MathNode): readonly MathNode[] {
	return node.kind === 'row' ? node.items : [node];
}

/** Only before a plus or minus between two terms: what is multiplied stays together. */
function breakAtSums(node: MathNode): readonly MathNode[] {
	const pieces: MathNode[][] = [[]];
	let before: MathNode | undefined;
	for (const item of itemsOf(node)) {
		const joins = item.kind === 'sign' && (item.sign === '+' || item.sign === '-');
		// Behind another sign a minus belongs to its number, as in = -3.
		if (joins && before && before.kind !== 'sign') pieces.push([item]);
		else pieces.at(-1)?.push(item);
		before = item;
	}
	return pieces.map((items) => (items.length === 1 && items[0] ? items[0] : { kind: 'row', items }));
}

import type { MathNode } from '$lib/domain/base/math-node';
import { mathToText, type FormatNumber } from '$lib/domain/number/math-text';

const MARKS = { minus: '−', raised: { '2': '²', '3': '³' } } as const;

/** Mathematics in one line for people, in places that cannot show MathML: `1 1/2`, `3²`, `2 × (1 + 4)`. */
export function mathToLabel(node: MathNode, formatNumber: FormatNumber): string {
	return mathToText(node, formatNumber, MARKS);
}

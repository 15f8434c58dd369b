import type { MathNode } from '$lib/domain/base/math-node';

/** `formatNumber` turns canonical number text into the learner's digits and signs. */
type FormatNumber = (canonical: string) => string;

const SUPERSCRIPTS: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

function isSimple(node: MathNode): boolean {
	return node.kind !== 'row' && node.kind !== 'mixed' && node.kind !== 'fraction';
}

/** In `2x` and `3(x + 1)` nothing stands between; a unit or a longer name does not multiply. */
function isHiddenProduct(before: MathNode | undefined, item: MathNode): boolean {
	const isFactor = (node: MathNode): boolean =>
		node.kind === 'letter' ? node.name.length === 1 : ['number', 'group', 'power', 'fraction'].includes(node.kind);
	return before !== undefined && isFactor(before) && isFactor(item);
}

function inBrackets(node: MathNode, formatNumber: FormatNumber): string {
	const text = mathToText(node, formatNumber);
	return isSimple(node) ? text : `(${text})`;
}

/** Mathematics in one line of plain text, for labels and places that cannot show MathML: `1 1/2`, `3²`, `2 × (1 + 4)`. */
export function mathToText(node: MathNode, formatNumber: FormatNumber): string {
	switch (node.kind) {
		case 'number':
			return formatNumber(node.text);
		case 'letter':
		case 'slot':
			return node.name;
		case 'sign':
			return node.sign === '-' ? '−' : node.sign;
		case 'fraction':
			return `${inBrackets(node.top, formatNumber)}/${inBrackets(node.bottom, formatNumber)}`;
		case 'mixed':
			return `${mathToText(node.whole, formatNumber)} ${mathToText(node.fraction, formatNumber)}`;
		case 'power': {
			const raised = node.exponent.kind === 'number' ? SUPERSCRIPTS[node.exponent.text] : undefined;
			return inBrackets(node.base, formatNumber) + (raised ?? `^${inBrackets(node.exponent, formatNumber)}`);
		}
		case 'percent':
			return `${mathToText(node.inner, formatNumber)}%`;
		case 'group':
			return `(${mathToText(node.inner, formatNumber)})`;
		case 'row':
			return node.items
				.map(
					(item, place) => (isHiddenProduct(node.items[place - 1], item) ? '' : ' ') + mathToText(item, formatNumber)
				)
				.join('')
				.trim();
		case 'unit':
			return node.symbol;
		case 'blank':
			return '□';
	}
}

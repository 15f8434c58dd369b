import type { MathNode } from '$lib/domain/base/math-node';

/** `formatNumber` turns canonical number text into the learner's digits and signs. */
type FormatNumber = (canonical: string) => string;

const SUPERSCRIPTS: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

function isSimple(node: MathNode): boolean {
	return node.kind !== 'row' && node.kind !== 'mixed' && node.kind !== 'fraction';
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
			return node.items.map((item) => mathToText(item, formatNumber)).join(' ');
		case 'unit':
			return node.symbol;
		case 'blank':
			return '□';
	}
}

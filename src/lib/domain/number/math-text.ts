import type { MathNode } from '../base/math-node';

/** Writes a canonical number (`-1234.5`) as its reader is used to. */
export type FormatNumber = (canonical: string) => string;

/**
 * Mathematics on one line, in the notation of `parseMath`, which reads it back: `1/2 + 1/4 = □`. Numbers are written
 * by `formatNumber`; leave them as they are for a text that machines read.
 */
export function mathToText(node: MathNode, formatNumber: FormatNumber): string {
	switch (node.kind) {
		case 'number':
			return formatNumber(node.text);
		case 'letter':
			return node.name;
		case 'sign':
			return node.sign;
		case 'unit':
			return node.symbol;
		case 'slot':
			return `{${node.name}}`;
		case 'blank':
			return '□';
		case 'group':
			return `(${mathToText(node.inner, formatNumber)})`;
		case 'percent':
			return `${writePart(node.inner, formatNumber, ['power', 'group'])}%`;
		case 'mixed':
			return `${mathToText(node.whole, formatNumber)} ${mathToText(node.fraction, formatNumber)}`;
		case 'fraction':
			return `${writeTop(node.top, formatNumber)}/${writePart(node.bottom, formatNumber, ['power', 'percent'])}`;
		case 'power': {
			const writeExponent = node.exponent.kind === 'number' ? mathToText : writePart;
			return `${writePart(node.base, formatNumber, ['group'])}^${writeExponent(node.exponent, formatNumber)}`;
		}
		case 'row':
			return writeRow(node.items, formatNumber);
	}
}

/** In brackets a unit would lose the number that makes it one. */
function writeTop(top: MathNode, formatNumber: FormatNumber): string {
	return writePart(top, formatNumber, ['power', 'percent', ...(startOf(top).kind === 'unit' ? [top.kind] : [])]);
}

const BARE: readonly MathNode['kind'][] = ['letter', 'slot', 'blank', 'unit'];

/** Puts brackets around what would fall apart beside a `/`, `^` or `%`. */
function writePart(node: MathNode, formatNumber: FormatNumber, alsoBare: readonly MathNode['kind'][] = []): string {
	const text = mathToText(node, formatNumber);
	const isPositive = node.kind === 'number' && !node.text.startsWith('-');
	return isPositive || BARE.includes(node.kind) || alsoBare.includes(node.kind) ? text : `(${text})`;
}

function writeRow(items: readonly MathNode[], formatNumber: FormatNumber): string {
	return items
		.map((item, index) => {
			const gap = index > 0 && needsGap(items[index - 2], items[index - 1], item) ? ' ' : '';
			return gap + mathToText(item, formatNumber);
		})
		.join('');
}

function needsGap(beforeLast: MathNode | undefined, last: MathNode | undefined, item: MathNode): boolean {
	if (last?.kind === 'sign') {
		const isInFront = beforeLast === undefined || beforeLast.kind === 'sign';
		return !(isInFront && (last.sign === '-' || last.sign === '+') && item.kind !== 'sign');
	}
	if (item.kind === 'sign') return true;
	const [end, start] = [last ? endOf(last) : undefined, startOf(item)];
	if (start.kind === 'unit') return true;
	const isWord = end?.kind === 'letter' || end?.kind === 'unit';
	return isWord && start.kind === 'letter';
}

/** What stands first in the text of a node. */
function startOf(node: MathNode): MathNode {
	switch (node.kind) {
		case 'fraction':
			return startOf(node.top);
		case 'power':
			return startOf(node.base);
		case 'percent':
			return startOf(node.inner);
		default:
			return node;
	}
}

/** What stands last in the text of a node. */
export function endOf(node: MathNode): MathNode {
	switch (node.kind) {
		case 'fraction':
			return endOf(node.bottom);
		case 'power':
			return endOf(node.exponent);
		default:
			return node;
	}
}

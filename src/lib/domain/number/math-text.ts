import type { MathNode } from '../base/math-node';
import { writeSlot } from './slot';

/** Writes a canonical number (`-1234.5`) as its reader is used to. */
export type FormatNumber = (canonical: string) => string;

/** Signs that a reader likes better than those a machine reads back. */
export interface MathMarks {
	readonly minus: string;
	/** Exponents that have a small digit of their own: `²` for `2`. */
	readonly raised: Readonly<Record<string, string>>;
}

interface Style extends MathMarks {
	readonly formatNumber: FormatNumber;
}

const READ_BACK: MathMarks = { minus: '-', raised: {} };

/**
 * Mathematics on one line, in the notation of `parseMath`, which reads it back: `1/2 + 1/4 = □`. Numbers are written
 * by `formatNumber`; leave them as they are for a text that machines read.
 */
export function mathToText(node: MathNode, formatNumber: FormatNumber, marks: MathMarks = READ_BACK): string {
	return write(node, { ...marks, formatNumber });
}

function write(node: MathNode, style: Style): string {
	switch (node.kind) {
		case 'number':
			return style.formatNumber(node.text);
		case 'letter':
			return node.name;
		case 'sign':
			return node.sign === '-' ? style.minus : node.sign;
		case 'unit':
			return node.symbol;
		case 'slot':
			return writeSlot(node);
		case 'blank':
			return '□';
		case 'group':
			return `(${write(node.inner, style)})`;
		case 'percent':
			return `${writePart(node.inner, style, ['power', 'group'])}%`;
		case 'mixed':
			return `${write(node.whole, style)} ${write(node.fraction, style)}`;
		case 'fraction':
			return `${writeTop(node.top, style)}/${writePart(node.bottom, style, ['power', 'percent'])}`;
		case 'power':
			return writePart(node.base, style, ['group']) + writeExponent(node.exponent, style);
		case 'row':
			return writeRow(node.items, style);
	}
}

function writeExponent(exponent: MathNode, style: Style): string {
	if (exponent.kind !== 'number') return `^${writePart(exponent, style)}`;
	return style.raised[exponent.text] ?? `^${write(exponent, style)}`;
}

/** In brackets a unit would lose the number that makes it one. */
function writeTop(top: MathNode, style: Style): string {
	return writePart(top, style, ['power', 'percent', ...(startOf(top).kind === 'unit' ? [top.kind] : [])]);
}

const BARE: readonly MathNode['kind'][] = ['letter', 'slot', 'blank', 'unit'];

/** Puts brackets around what would fall apart beside a `/`, `^` or `%`. */
function writePart(node: MathNode, style: Style, alsoBare: readonly MathNode['kind'][] = []): string {
	const text = write(node, style);
	const isPositive = node.kind === 'number' && !node.text.startsWith('-');
	return isPositive || BARE.includes(node.kind) || alsoBare.includes(node.kind) ? text : `(${text})`;
}

function writeRow(items: readonly MathNode[], style: Style): string {
	return items
		.map((item, index) => {
			const gap = index > 0 && needsGap(items[index - 2], items[index - 1], item) ? ' ' : '';
			return gap + write(item, style);
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

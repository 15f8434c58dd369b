import { message } from '../../base/message';
import { paddingOf, type ColumnNumber } from './column-number';
import { pointCell, spreadText, type ColumnSheet } from './column-sheet';

/**
 * The first step with decimals: zeros fill the numbers up to the same count of places, and the answer gets its sign.
 * Returns that count.
 */
export function alignPoints(
	sheet: ColumnSheet,
	numbers: readonly (ColumnNumber & { readonly row: number })[],
	resultRow: number
): number {
	const decimals = Math.max(...numbers.map((number) => number.decimals));
	if (decimals === 0) return 0;
	const padding = numbers.flatMap((number) => {
		const { text, row } = number;
		return spreadText(text + paddingOf(number, decimals), row).slice(text.length);
	});
	const cells = [...padding.map((cell) => ({ ...cell, mayBeLeftOut: true })), pointCell(resultRow)];
	sheet.addStep(message('columns.alignPoints'), cells, message('columns.pointInSum'));
	return decimals;
}

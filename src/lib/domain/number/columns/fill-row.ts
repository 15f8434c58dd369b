import { absRational, divideRational, equalRational, type Rational } from '../rational';
import { decimalText } from '../rational-text';
import { paddingOf } from './column-number';
import { spreadText } from './column-sheet';
import { cellKey, type ColumnCell, type ColumnWork, type FilledCells } from './column-work';

/**
 * The cells of one row for a typed number. Of a `closed` row, what the number lacks is left out; an `open` row may hold
 * more than the number says. Zeros at the end of decimals change nothing and are filled in or dropped.
 */
export function fillRow(
	work: ColumnWork,
	row: number,
	value: Rational,
	end: 'closed' | 'open' = 'closed'
): FilledCells {
	const wanted = work.steps.flatMap(({ cells }) => cells.filter((cell) => cell.row === row));
	const isResult = work.rows[row]?.role === 'result';
	const onesPlace = isResult ? work.onesPlace : 0;
	const decimals = wanted.filter(({ place }) => Number.isInteger(place) && place < onesPlace).length;
	const text = writeWithPlaces(absRational(value), decimals);
	const shift = isResult ? shiftOfPoint(value, work.result, wanted) : undefined;
	const cells = shift === undefined ? spreadText(text, row, onesPlace) : movePoint(wanted, text, shift);
	const left = end === 'closed' ? wanted.filter(({ mayBeLeftOut }) => !mayBeLeftOut) : [];
	const highest = Math.max(...cells.map(({ place }) => place));
	return Object.fromEntries([
		// Zeros in front are not typed.
		...left.map((cell) => [cellKey(cell), cell.place > highest && cell.text === '0' ? '0' : ''] as const),
		...cells.map((cell) => [cellKey(cell), cell.text] as const),
		// A minus has no place in the grid, so that it is found.
		...(value.numerator < 0n ? [[cellKey({ row, place: highest + 1 }), '-'] as const] : [])
	]);
}

function writeWithPlaces(value: Rational, decimals: number): string {
	const text = decimalText(value) ?? '';
	const [, behind = ''] = text.split('.');
	return behind.length < decimals ? text + paddingOf({ decimals: behind.length }, decimals) : text;
}

/** By how many places the value is too large, where it has the digits of the result with the decimal sign elsewhere. */
function shiftOfPoint(value: Rational, result: Rational, wanted: readonly ColumnCell[]): number | undefined {
	const factor = divideRational(value, result);
	const hasPoint = wanted.some(({ text }) => text === '.') || value.denominator > 1n;
	if (!factor || !hasPoint || equalRational(value, result)) return undefined;
	const [large, small] = [`${factor.numerator}`, `${factor.denominator}`];
	return /^10*$/u.test(large) && /^10*$/u.test(small) ? large.length - small.length : undefined;
}

/** The digits as they should be, with the sign where it was typed. */
function movePoint(wanted: readonly ColumnCell[], text: string, shift: number): readonly ColumnCell[] {
	const [point] = wanted.filter((cell) => cell.text === '.');
	const digits = wanted.filter((cell) => cell.text !== '.');
	if (!text.includes('.')) return digits;
	const row = wanted[0]?.row ?? 0;
	return [...digits, { row, place: (point?.place ?? -0.5) - shift, text: '.' }];
}

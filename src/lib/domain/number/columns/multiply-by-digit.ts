import type { MathNode } from '../../base/math-node';
import { message } from '../../base/message';
import { mathOfRow, mathOfSign, mathOfWhole } from '../math-of';
import { listCarrySlips, makeMark } from './carry-slips';
import { lookAgainAt, mathOfColumn, type ColumnSheet } from './column-sheet';
import type { ColumnSlip, WrittenCell } from './column-work';
import { columnName } from './place-name';

/** One digit of the bottom number, and the rows that its product and its marks go to. */
export interface PartialProduct {
	readonly digit: number;
	readonly place: number;
	readonly row: number;
	readonly marksRow: number;
	/** Zeros at the end of the result must be written, of a partial product they may be left out. */
	readonly isResult: boolean;
}

/** One digit of the top number, with what was carried to it. */
interface DigitProduct {
	readonly digit: number;
	readonly topDigit: number;
	readonly carried: number;
}

/** Multiplies the top number, digits from the ones up, by one digit of the bottom number. */
export function multiplyByDigit(sheet: ColumnSheet, topDigits: readonly number[], partial: PartialProduct): void {
	const { digit, place: shift, row, marksRow } = partial;
	if (shift > 0) writeZeros(sheet, partial, (digit * (topDigits[0] ?? 0)) % 10);
	let carried = 0;
	for (const [index, topDigit] of topDigits.entries()) {
		const factors = { digit, topDigit, carried };
		const total = digit * topDigit + carried;
		const carry = Math.floor(total / 10);
		const slips = listSlips(factors, { row: marksRow, place: index, text: `${carried}` });
		const ones: WrittenCell = { row, place: index + shift, text: `${total % 10}`, slips };
		const sum = tellProduct(factors);
		const lookAgain = lookAgainAt(mathOfFactors(factors));
		if (carry > 0 && index < topDigits.length - 1) {
			const reason = message('columns.multiplyCarry', { sum, digit: total % 10, carry });
			sheet.addStep(reason, [ones, makeMark(marksRow, index + 1, total)], lookAgain);
		} else {
			const tens = carry > 0 ? [{ row, place: index + shift + 1, text: `${carry}` }] : [];
			sheet.addStep(message('columns.multiplyWrite', { sum, digit: total }), [ones, ...tens], lookAgain);
		}
		carried = carry;
	}
}

/** A digit of the tens makes tens: the row moves one place to the left. */
function writeZeros(sheet: ColumnSheet, { digit, place, row, isResult }: PartialProduct, firstDigit: number): void {
	const why = message('columns.misplaced', { digit });
	const slips: readonly ColumnSlip[] = [{ text: `${firstDigit}`, mistake: 'misplaced-partial', why }];
	const cells = Array.from({ length: place }, (_, zero) => ({
		row,
		place: zero,
		text: '0',
		mayBeLeftOut: !isResult,
		slips
	}));
	sheet.addStep(message('columns.multiplyZeros', { digit, count: place }), cells, why);
}

function tellProduct({ digit, topDigit, carried }: DigitProduct) {
	const product = digit * topDigit;
	const sum = mathOfColumn([digit, topDigit], '×', product);
	return carried > 0 ? message('columns.multiplyCarried', { sum, carry: carried, total: product + carried }) : sum;
}

function mathOfFactors({ digit, topDigit, carried }: DigitProduct): MathNode {
	const product = mathOfColumn([digit, topDigit], '×');
	return carried > 0 ? mathOfRow([product, mathOfSign('+'), mathOfWhole(BigInt(carried))]) : product;
}

function listSlips(
	{ digit, topDigit, carried }: DigitProduct,
	mark: Required<ColumnSlip>['mark']
): readonly ColumnSlip[] {
	const total = digit * topDigit + carried;
	const carriedFirst = `${((topDigit + carried) * digit) % 10}`;
	const zero = mathOfColumn([digit, topDigit], '×', 0);
	return [
		...listCarrySlips({ total, carried, here: columnName(false), mark }),
		...(carried > 0
			? [
					{
						text: carriedFirst,
						mistake: 'carried-first',
						why: message('columns.carriedFirst', { carry: carried })
					} as const
				]
			: []),
		...(topDigit === 0
			? [
					{
						text: `${(digit + carried) % 10}`,
						mistake: 'zero-times',
						why: message('columns.zeroTimes', { sum: zero })
					} as const
				]
			: [])
	];
}

import { message } from '../../base/message';
import { addRational, compareRational, subtractRational, type Rational } from '../rational';
import { alignPoints } from './align-points';
import { BorrowedDigits, type DigitHistory } from './borrow';
import { digitAt, toColumnNumbers } from './column-number';
import { ColumnSheet, lookAgainAt, mathOfColumn } from './column-sheet';
import type { ColumnSlip, ColumnWork } from './column-work';
import { placeName } from './place-name';

/**
 * Subtraction by columns, from the right, taking 1 from the next place where the top digit is too small (decomposition).
 * Undefined unless there are two numbers that can be drawn, the first not below the second.
 */
export function subtractColumns(values: readonly Rational[]): ColumnWork | undefined {
	const [top, bottom, ...others] = toColumnNumbers(values) ?? [];
	const [first, second] = values;
	if (!top || !bottom || !first || !second || others.length > 0 || compareRational(first, second) < 0) return undefined;
	const sheet = new ColumnSheet();
	const marksRow = sheet.addRow('marks');
	sheet.addRow('marks');
	const topRow = sheet.addRow('number');
	const bottomRow = sheet.addRow('number', { sign: '-', isUnderlined: true });
	const resultRow = sheet.addRow('result');
	sheet.give(topRow, top.text);
	sheet.give(bottomRow, bottom.text);
	const decimals = alignPoints(
		sheet,
		[
			{ ...top, row: topRow },
			{ ...bottom, row: bottomRow }
		],
		resultRow
	);
	const result = subtractRational(first, second);
	const digits = new BorrowedDigits(sheet, marksRow, (place) => digitAt(top, place) ?? 0);

	for (let place = -decimals; place <= 0 || digitAt(top, place) !== undefined; place++) {
		const taken = digitAt(bottom, place);
		if (taken !== undefined && digits.at(place).now < taken) digits.borrowFor(place, taken);
		subtractDigit(sheet, { place, history: digits.at(place), taken, resultRow, isWritten: reaches(result, place) });
	}
	const wrongSign = {
		value: addRational(first, second),
		mistake: 'wrong-sign',
		why: message('columns.signMinus')
	} as const;
	return sheet.finish({ task: { operator: '-', numbers: values }, onesPlace: 0, result, wrongResults: [wrongSign] });
}

/** Whether the number has a digit here that is written: zeros in front are not, but for the ones. */
function reaches({ numerator, denominator }: Rational, place: number): boolean {
	return place <= 0 || numerator >= denominator * 10n ** BigInt(place);
}

interface DigitToSubtract {
	readonly place: number;
	readonly history: DigitHistory;
	/** Undefined in front of the bottom number. */
	readonly taken: number | undefined;
	readonly resultRow: number;
	readonly isWritten: boolean;
}

function subtractDigit(sheet: ColumnSheet, { place, history, taken, resultRow, isWritten }: DigitToSubtract): void {
	const here = placeName(place);
	const parts = [history.now, ...(taken === undefined ? [] : [taken])];
	const digit = history.now - (taken ?? 0);
	const sum = mathOfColumn(parts, '-', digit);
	const lookAgain = lookAgainAt(mathOfColumn(parts, '-'));
	const slips = listSlips(place, taken ?? 0, history);
	// A 0 in front is as good as nothing, but another digit there shows what was done before.
	const front = [{ row: resultRow, place, text: '', mayBeLeftOut: true, alsoRight: ['0'], slips }];
	if (isWritten) {
		const key = taken === undefined ? 'columns.subtractAlone' : 'columns.subtractWrite';
		sheet.addStep(message(key, { here, sum, digit }), [{ row: resultRow, place, text: `${digit}`, slips }], lookAgain);
	} else if (taken !== undefined) sheet.addStep(message('columns.subtractFront', { here, sum }), front, lookAgain);
	else if (history.afterLending !== undefined) {
		sheet.addStep(message('columns.notLessened', { here, left: history.now }), front, lookAgain);
	}
}

function listSlips(
	place: number,
	taken: number,
	{ now, afterLending, beforeGaining }: DigitHistory
): readonly ColumnSlip[] {
	const slips: ColumnSlip[] = [];
	const here = placeName(place);
	if (beforeGaining !== undefined) {
		const why = message('columns.borrowFirst', { here, top: beforeGaining, bottom: taken, next: placeName(place + 1) });
		// With 1 taken from it before, the digit may be read as it was or as it is.
		const tops = afterLending === beforeGaining ? [beforeGaining, beforeGaining + 1] : [beforeGaining];
		const swapped = tops.map((top) => taken - top).filter((digit) => digit > 0);
		slips.push(...swapped.map((digit) => ({ text: `${digit}`, mistake: 'smaller-from-larger', why }) as const));
	}
	if (afterLending !== undefined) {
		const why = message('columns.notLessened', { here, left: afterLending });
		slips.push({ text: `${(now + 1 - taken) % 10}`, mistake: 'not-lessened', why });
	}
	if (beforeGaining !== undefined) {
		const why = message('columns.borrowFirst', { here, top: beforeGaining, bottom: taken, next: placeName(place + 1) });
		slips.push({ text: '0', mistake: 'did-not-borrow', why });
	}
	return slips;
}

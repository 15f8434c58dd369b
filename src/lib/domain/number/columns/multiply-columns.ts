import { message } from '../../base/message';
import { addRational, multiplyRational, rational, type Rational } from '../rational';
import { addUp } from './add-up';
import { digitsOf, toColumnNumbers, type ColumnNumber } from './column-number';
import { ColumnSheet, pointCell } from './column-sheet';
import type { ColumnWork } from './column-work';
import { multiplyByDigit, type PartialProduct } from './multiply-by-digit';
import { columnName } from './place-name';

const MOST_TOP_DIGITS = 5;
const MOST_BOTTOM_DIGITS = 3;

/**
 * Long multiplication: the top number times each digit of the bottom one, then the sum of these. The longer number goes
 * on top. Decimals are multiplied as if they had no sign, which is put in at the end. Undefined unless there are two
 * numbers above zero, of up to 5 and 3 digits.
 */
export function multiplyColumns(values: readonly Rational[]): ColumnWork | undefined {
	const [top, bottom, ...others] = longestFirst(toColumnNumbers(values) ?? []);
	if (!top?.whole || !bottom?.whole || others.length > 0) return undefined;
	const [topDigits, bottomDigits] = [digitsOf(top.whole), digitsOf(bottom.whole)];
	if (topDigits.length > MOST_TOP_DIGITS || bottomDigits.length > MOST_BOTTOM_DIGITS) return undefined;

	const sheet = new ColumnSheet();
	const { partials, sumMarks, resultRow } = layOut(sheet, top, bottom);
	const onesPlace = top.decimals + bottom.decimals;
	if (onesPlace > 0) sheet.addStep(message('columns.multiplyAsWhole'));
	for (const partial of partials) multiplyByDigit(sheet, topDigits, partial);
	if (sumMarks !== undefined) {
		const rows = partials.map(({ digit, place }) => digitsOf(top.whole * BigInt(digit) * 10n ** BigInt(place)));
		addUp(sheet, {
			lowest: 0,
			highest: Math.max(...rows.map((row) => row.length)) - 1,
			digitsAt: (place) => rows.map((row) => row[place]).filter((digit) => digit !== undefined),
			marksRow: sumMarks,
			resultRow,
			nameOf: (_, isNext) => columnName(isNext)
		});
	}
	if (onesPlace > 0) placePoint(sheet, { digits: digitsOf(top.whole * bottom.whole).length, onesPlace, resultRow });
	const result = values.reduce(multiplyRational);
	const task = { operator: '×', numbers: values } as const;
	return sheet.finish({ task, onesPlace, result, wrongResults: listWrongResults(values, top, bottom) });
}

function longestFirst(numbers: readonly ColumnNumber[]): readonly ColumnNumber[] {
	const [first, second] = numbers.map(({ whole }) => `${whole}`.length);
	return (first ?? 0) < (second ?? 0) ? [...numbers].reverse() : numbers;
}

/** One row for each digit of the bottom number but zeros; a single one is the result itself. */
function layOut(sheet: ColumnSheet, top: ColumnNumber, bottom: ColumnNumber) {
	const used = digitsOf(bottom.whole)
		.map((digit, place) => ({ digit, place }))
		.filter(({ digit }) => digit > 0);
	const isLong = used.length > 1;
	// The marks of the first product stand closest to the top number.
	const marksRows = used.map(() => sheet.addRow('marks')).reverse();
	sheet.give(sheet.addRow('number'), top.text, top.decimals);
	sheet.give(sheet.addRow('number', { sign: '×', isUnderlined: true }), bottom.text, bottom.decimals);
	const sumMarks = isLong ? sheet.addRow('marks') : undefined;
	const partials = used.map(({ digit, place }, index): PartialProduct => {
		const look = isLong && index === used.length - 1 ? ({ sign: '+', isUnderlined: true } as const) : {};
		const row = sheet.addRow(isLong ? 'partial' : 'result', look);
		return { digit, place, row, marksRow: marksRows[index] ?? 0, isResult: !isLong };
	});
	return { partials, sumMarks, resultRow: isLong ? sheet.addRow('result') : (partials[0]?.row ?? 0) };
}

/** Zeros fill the places up to the ones, as in 0.036. */
function placePoint(
	sheet: ColumnSheet,
	{ digits, onesPlace, resultRow }: { readonly digits: number; readonly onesPlace: number; readonly resultRow: number }
): void {
	const missing = Math.max(0, onesPlace + 1 - digits);
	const zeros = Array.from({ length: missing }, (_, index) => ({ row: resultRow, place: digits + index, text: '0' }));
	const reason = message('columns.placePoint', { count: onesPlace });
	sheet.addStep(reason, [...zeros, pointCell(resultRow, onesPlace)]);
}

function listWrongResults(
	values: readonly Rational[],
	top: ColumnNumber,
	bottom: ColumnNumber
): ColumnWork['wrongResults'] {
	const [topDigits, bottomDigits] = [digitsOf(top.whole), digitsOf(bottom.whole)];
	const scale = 10n ** BigInt(top.decimals + bottom.decimals);
	const unmoved = bottomDigits.reduce((sum, digit) => sum + top.whole * BigInt(digit), 0n);
	const columns = bottomDigits.map((digit, place) => digit * (topDigits[place] ?? 0));
	const carried = columns.reduce((sum, product, place) => sum + BigInt(product) * 10n ** BigInt(place), 0n);
	const sideBySide = BigInt([...columns].reverse().join(''));
	const sum = { value: values.reduce(addRational), mistake: 'wrong-sign', why: message('columns.signTimes') } as const;
	const digit = bottomDigits.at(-1) ?? 0;
	const why = message('columns.everyDigit');
	if (bottomDigits.length === 1) return [sum];
	return [
		{ value: rational(unmoved, scale), mistake: 'misplaced-partial', why: message('columns.misplaced', { digit }) },
		...[carried, sideBySide].map((value) => ({ value: rational(value, scale), mistake: 'columns-only', why }) as const),
		sum
	];
}

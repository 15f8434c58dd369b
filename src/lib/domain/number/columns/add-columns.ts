import { message } from '../../base/message';
import { addRational, rational, type Rational } from '../rational';
import { addUp } from './add-up';
import { alignPoints } from './align-points';
import { digitAt, toColumnNumbers, type ColumnNumber } from './column-number';
import { ColumnSheet } from './column-sheet';
import type { ColumnWork } from './column-work';
import { placeName } from './place-name';

const MOST_NUMBERS = 4;

/** Addition by columns, from the right, with carrying. Undefined unless there are 2 to 4 numbers that can be drawn. */
export function addColumns(values: readonly Rational[]): ColumnWork | undefined {
	const numbers = toColumnNumbers(values);
	if (!numbers || numbers.length < 2 || numbers.length > MOST_NUMBERS) return undefined;
	const sheet = new ColumnSheet();
	const marksRow = sheet.addRow('marks');
	const placed = numbers.map((number, index) => {
		const isLast = index === numbers.length - 1;
		const row = sheet.addRow('number', isLast ? { sign: '+', isUnderlined: true } : {});
		sheet.give(row, number.text);
		return { ...number, row };
	});
	const resultRow = sheet.addRow('result');
	const decimals = alignPoints(sheet, placed, resultRow);
	const digitsAt = (place: number): readonly number[] =>
		numbers.map((number) => digitAt(number, place)).filter((digit) => digit !== undefined);
	addUp(sheet, {
		lowest: -decimals,
		highest: Math.max(...numbers.map(({ text }) => text.split('.')[0]?.length ?? 0)) - 1,
		digitsAt,
		marksRow,
		resultRow,
		nameOf: placeName
	});
	return sheet.finish({
		task: { operator: '+', numbers: values },
		onesPlace: 0,
		result: values.reduce(addRational),
		wrongResults: [...listUncarried(digitsAt, decimals), ...listMisaligned(numbers)]
	});
}

/** Each column's whole sum side by side, as 85 + 47 = 1212. */
function listUncarried(digitsAt: (place: number) => readonly number[], decimals: number): ColumnWork['wrongResults'] {
	let text = '';
	for (let place = -decimals; digitsAt(place).length > 0; place++) {
		text = `${digitsAt(place).reduce((sum, digit) => sum + digit)}${text}`;
	}
	const value = rational(BigInt(text), 10n ** BigInt(decimals));
	return [{ value, mistake: 'wrote-whole', why: message('columns.oneDigitEach') }];
}

/** The last digits below each other instead of the decimal signs. */
function listMisaligned(numbers: readonly ColumnNumber[]): ColumnWork['wrongResults'] {
	const counts = [...new Set(numbers.map(({ decimals }) => decimals))];
	if (counts.length === 1) return [];
	const sum = numbers.reduce((total, { whole }) => total + whole, 0n);
	const why = message('columns.pointInSum');
	return counts.map((count) => ({ value: rational(sum, 10n ** BigInt(count)), mistake: 'decimal-point', why }));
}

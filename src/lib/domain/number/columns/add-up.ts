import { message, type Message } from '../../base/message';
import { listCarrySlips, makeMark } from './carry-slips';
import { lookAgainAt, mathOfColumn, type ColumnSheet } from './column-sheet';

/** Digits below each other that are added, column by column. */
export interface Addends {
	readonly lowest: number;
	readonly highest: number;
	readonly digitsAt: (place: number) => readonly number[];
	readonly marksRow: number;
	readonly resultRow: number;
	readonly nameOf: (place: number, isNext: boolean) => Message;
}

/** Adds from the lowest place up, and writes what is carried above the next place. */
export function addUp(sheet: ColumnSheet, { lowest, highest, digitsAt, marksRow, resultRow, nameOf }: Addends): void {
	let carried = 0;
	for (let place = lowest; place <= highest; place++) {
		const parts = [...digitsAt(place), ...(carried > 0 ? [carried] : [])];
		const total = parts.reduce((sum, part) => sum + part, 0);
		const [digit, carry] = [total % 10, Math.floor(total / 10)];
		const name = nameOf(place, false);
		const here = carried > 0 ? message('columns.withCarry', { place: name, carry: carried }) : name;
		const sum = mathOfColumn(parts, '+', total);
		const reason =
			carry > 0
				? message('columns.addCarry', { here, sum, digit, carry, next: nameOf(place + 1, true) })
				: parts.length > 1
					? message('columns.addWrite', { here, sum, digit })
					: message('columns.addAlone', { here, digit });
		const mark = { row: marksRow, place, text: `${carried}` };
		const slips = listCarrySlips({ total, carried, here: name, mark });
		const cells = [
			{ row: resultRow, place, text: `${digit}`, slips },
			...(carry > 0 ? [makeMark(marksRow, place + 1, total)] : [])
		];
		sheet.addStep(reason, cells, lookAgainAt(mathOfColumn(parts, '+')));
		carried = carry;
	}
	if (carried > 0)
		writeCarryAlone(sheet, { row: resultRow, place: highest + 1, carry: carried, here: nameOf(highest + 1, true) });
}

function writeCarryAlone(
	sheet: ColumnSheet,
	{ row, place, carry, here }: { row: number; place: number; carry: number; here: Message }
): void {
	const why = message('columns.carryNotWritten', { carry, here });
	const slips = [{ text: '', mistake: 'carry-not-written', why } as const];
	sheet.addStep(message('columns.carryAlone', { here, carry }), [{ row, place, text: `${carry}`, slips }], why);
}

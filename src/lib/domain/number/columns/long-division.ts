import { message } from '../../base/message';
import { digitAt, type ColumnNumber } from './column-number';
import { lookAgainAt, mathOfColumn, pointCell, spreadText, type ColumnSheet } from './column-sheet';
import type { ColumnSlip, ColumnTask, WrittenCell } from './column-work';

/** The rows and steps of one long division, from the first digit of the number to the last. */
export class LongDivision {
	readonly #sheet: ColumnSheet;
	readonly #number: ColumnNumber;
	readonly #divisor: number;
	readonly #resultRow: number;
	readonly #numberRow: number;
	/** What is left so far, and the row that it stands in once something was taken away. */
	#rest = 0;
	#restRow: number | undefined;
	#hasBegun = false;

	constructor(sheet: ColumnSheet, number: ColumnNumber, divisor: number) {
		this.#sheet = sheet;
		this.#number = number;
		this.#divisor = divisor;
		this.#resultRow = sheet.addRow('result');
		sheet.give(sheet.addRow('divisor'), `${divisor}`);
		this.#numberRow = sheet.addRow('number');
		sheet.give(this.#numberRow, number.text);
	}

	/** Returns what is left over; 0 where the division goes on behind the decimal sign. */
	divide(ending: ColumnTask['ending']): number {
		let place = (this.#number.text.split('.')[0]?.length ?? 1) - 1;
		for (; place >= -this.#number.decimals; place--) this.#divideAt(place);
		while (ending === 'decimal' && this.#rest > 0) {
			this.#divideAt(place);
			place--;
		}
		if (this.#rest > 0) this.#sheet.addStep(message('columns.divideRemainder', { rest: this.#rest }));
		return this.#rest;
	}

	#divideAt(place: number): void {
		if (place === -1) this.#writePoint();
		const digit = digitAt(this.#number, place);
		const part = this.#rest * 10 + (digit ?? 0);
		const zero: WrittenCell = { row: this.#numberRow, place, text: '0', mayBeLeftOut: true };
		const added = digit === undefined ? [zero] : [];
		this.#bringDown(place, part, added);
		this.#rest = part;
		if (part >= this.#divisor) this.#takeAway(place, part);
		else if (this.#hasBegun || place <= 0) this.#writeZero(place, part);
	}

	#writePoint(): void {
		const isNew = this.#number.decimals === 0;
		const cells = isNew ? [{ ...pointCell(this.#numberRow), mayBeLeftOut: true }] : [];
		const reason = message('columns.dividePoint');
		this.#sheet.addStep(reason, [...cells, pointCell(this.#resultRow)]);
	}

	/** Before anything was taken away, the digits are still read from the number itself. */
	#bringDown(place: number, part: number, added: readonly WrittenCell[]): void {
		const digit = part % 10;
		const why = message('columns.bringDown', { digit });
		const down = this.#restRow === undefined ? [] : [{ row: this.#restRow, place, text: `${digit}` }];
		if (added.length + down.length === 0) return;
		const key = added.length > 0 ? 'columns.divideNextZero' : 'columns.divideBringDown';
		this.#sheet.addStep(message(key, { digit, part }), [...added, ...down], why);
	}

	#writeZero(place: number, part: number): void {
		this.#hasBegun = true;
		const reason = message('columns.divideZero', { divisor: this.#divisor, part });
		this.#sheet.addStep(reason, [{ row: this.#resultRow, place, text: '0' }], reason);
	}

	#takeAway(place: number, part: number): void {
		const divisor = this.#divisor;
		const times = Math.floor(part / divisor);
		const product = times * divisor;
		const rest = part - product;
		this.#writeTimes(place, part, times);

		const productRow = this.#sheet.addRow('product', { sign: '-', isUnderlined: true });
		const sum = mathOfColumn([times, divisor], '×', product);
		this.#sheet.addStep(
			message('columns.divideProduct', { sum, part }),
			shift(spreadText(`${product}`, productRow), place),
			lookAgainAt(mathOfColumn([times, divisor], '×'))
		);

		this.#restRow = this.#sheet.addRow('rest');
		const cells = shift(spreadText(`${rest}`, this.#restRow), place);
		this.#sheet.addStep(
			message('columns.divideRest', { sum: mathOfColumn([part, product], '-', rest) }),
			cells.map((cell) => ({ ...cell, mayBeLeftOut: rest === 0 })),
			lookAgainAt(mathOfColumn([part, product], '-'))
		);
		this.#rest = rest;
		this.#hasBegun = true;
	}

	#writeTimes(place: number, part: number, times: number): void {
		const divisor = this.#divisor;
		const tell = (count: number) => mathOfColumn([count, divisor], '×', count * divisor);
		const then = message('columns.divideFits', {
			divisor,
			part,
			fits: tell(times),
			tooBig: tell(times + 1),
			digit: times
		});
		const small = Math.floor(part / 10);
		const isLong = !this.#hasBegun && small > 0;
		const reason = isLong ? message('columns.divideTakeMore', { divisor, small, part, then }) : then;
		const slips = Array.from({ length: 10 }, (_, digit) => this.#explainTimes(digit, part, times)).filter(
			(slip) => slip !== undefined
		);
		this.#sheet.addStep(reason, [{ row: this.#resultRow, place, text: `${times}`, slips }], then);
	}

	#explainTimes(digit: number, part: number, times: number): ColumnSlip | undefined {
		const divisor = this.#divisor;
		const sum = mathOfColumn([digit, divisor], '×', digit * divisor);
		if (digit > times) {
			return { text: `${digit}`, mistake: 'quotient-too-big', why: message('columns.quotientTooBig', { sum, part }) };
		}
		const rest = part - digit * divisor;
		const why = message('columns.quotientTooSmall', { sum, rest, divisor });
		return digit === times ? undefined : { text: `${digit}`, mistake: 'quotient-too-small', why };
	}
}

function shift<Cell extends { readonly place: number }>(cells: readonly Cell[], place: number): readonly Cell[] {
	return cells.map((cell) => ({ ...cell, place: cell.place + place }));
}

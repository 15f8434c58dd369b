import type { MathNode, MathSign } from '../../base/math-node';
import { message, type Message } from '../../base/message';
import { mathOfRow, mathOfSign, mathOfWhole } from '../math-of';
import { equalRational } from '../rational';
import type { ColumnCell, ColumnRow, ColumnStep, ColumnWork, RowRole, WrittenCell } from './column-work';

/** Half a place below the digit before it stands the decimal sign. */
const HALF_PLACE = 0.5;

/** The grid while it is written, from top to bottom and step by step. */
export class ColumnSheet {
	readonly #rows: ColumnRow[] = [];
	readonly #given: ColumnCell[] = [];
	readonly #steps: ColumnStep[] = [];

	/** Returns the number of the row. */
	addRow(role: RowRole, look: Omit<ColumnRow, 'role'> = {}): number {
		return this.#rows.push({ role, ...look }) - 1;
	}

	give(row: number, text: string, onesPlace = 0): void {
		this.#given.push(...spreadText(text, row, onesPlace));
	}

	/** `lookAgain` is what to say of a wrong cell; without it, what was done. */
	addStep(reason: Message, cells: readonly WrittenCell[] = [], lookAgain: Message = reason): void {
		this.#steps.push({ reason, cells, lookAgain });
	}

	finish(about: Omit<ColumnWork, 'rows' | 'given' | 'steps'>): ColumnWork {
		// With some numbers a mistake leads to the right result.
		const wrongResults = about.wrongResults.filter(({ value }) => !equalRational(value, about.result));
		return { ...about, wrongResults, rows: this.#rows, given: this.#given, steps: this.#steps };
	}
}

/** The cells of a number in canonical text, with its ones at `onesPlace`. */
export function spreadText(text: string, row: number, onesPlace = 0): ColumnCell[] {
	const length = text.includes('.') ? text.indexOf('.') : text.length;
	return text.split('').map((character, index) => {
		const distance = length - 1 - index;
		// Behind the sign, which takes an index itself, the places go on without a gap.
		const place = distance >= 0 ? distance : distance === -1 ? -HALF_PLACE : distance + 1;
		return { row, place: onesPlace + place, text: character };
	});
}

export function pointCell(row: number, onesPlace = 0): ColumnCell {
	return { row, place: onesPlace - HALF_PLACE, text: '.' };
}

/** `7 + 8 + 1 = 16`; without a result, what is to be worked out. */
export function mathOfColumn(parts: readonly number[], sign: MathSign, result?: number): MathNode {
	const nodes = parts.flatMap((part, index) => [...(index > 0 ? [mathOfSign(sign)] : []), mathOfWhole(BigInt(part))]);
	return mathOfRow(result === undefined ? nodes : [...nodes, mathOfSign('='), mathOfWhole(BigInt(result))]);
}

export function lookAgainAt(sum: MathNode): Message {
	return message('columns.lookAgain', { sum });
}

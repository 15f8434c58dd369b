import type { Message } from '../../base/message';
import type { Rational } from '../rational';
import type { ColumnMistake } from './column-mistake';

export type ColumnOperator = '+' | '-' | '×' | '÷';

/** A sum to work by columns. A division of whole numbers ends with a remainder or goes on behind the decimal sign. */
export interface ColumnTask {
	readonly operator: ColumnOperator;
	readonly numbers: readonly Rational[];
	readonly ending?: 'remainder' | 'decimal';
}

/**
 * What a row is for: `marks` are the small digits carried or left over after borrowing; `partial` is the product with one
 * digit; `product` and `rest` follow each other down a long division.
 */
export type RowRole = 'marks' | 'number' | 'divisor' | 'partial' | 'product' | 'rest' | 'result';

export interface ColumnRow {
	readonly role: RowRole;
	/** Stands in front of the row. */
	readonly sign?: ColumnOperator;
	/** A line is drawn below. */
	readonly isUnderlined?: boolean;
}

/**
 * A digit, or a decimal sign between two digits. Rows count from 0 at the top. Place 0 is the ones, 1 the tens, -1 the
 * tenths, and -0.5 the decimal sign between them; in a multiplication places count from the right end, see `onesPlace`.
 */
export interface ColumnCell {
	readonly row: number;
	readonly place: number;
	/** One digit 0 to 9, `.`, in a row of marks a number up to 19, or nothing in front of a number. */
	readonly text: string;
}

/** A wrong text that a known mistake leads to. The first that fits the learner's cells explains it. */
export interface ColumnSlip {
	readonly text: string;
	readonly mistake: ColumnMistake;
	readonly why: Message;
	/** It only fits where the learner wrote this mark. */
	readonly mark?: ColumnCell;
}

export interface WrittenCell extends ColumnCell {
	/** Marks, and zeros that only keep a place, may be left out. */
	readonly mayBeLeftOut?: boolean;
	/** Other texts that are as good, such as a small 1 for the ten that was borrowed. */
	readonly alsoRight?: readonly string[];
	readonly slips?: readonly ColumnSlip[];
}

/** What is done at once, cells in the order they are written; none where only something is said. */
export interface ColumnStep {
	readonly cells: readonly WrittenCell[];
	readonly reason: Message;
	/** What to say of a wrong cell that no slip explains. */
	readonly lookAgain: Message;
}

/** A sum worked by columns: the grid, and its steps in the order they are taught. */
export interface ColumnWork {
	readonly task: ColumnTask;
	readonly rows: readonly ColumnRow[];
	/** The numbers of the sum, as they are printed. */
	readonly given: readonly ColumnCell[];
	readonly steps: readonly ColumnStep[];
	/** Where the ones of the result stand: 0, but in a multiplication the count of decimal places. */
	readonly onesPlace: number;
	readonly result: Rational;
	/** Only where a division ends with a remainder; 0 if nothing is left. */
	readonly remainder?: bigint;
	/** Whole results that known mistakes lead to. */
	readonly wrongResults: readonly (Omit<ColumnSlip, 'text' | 'mark'> & { readonly value: Rational })[];
}

/** What a learner has written, by `cellKey`. An empty text is a place left out on purpose; what is missing is to come. */
export type FilledCells = Readonly<Record<string, string>>;

/** Names a place of the grid in a record of cells. */
export function cellKey({ row, place }: Omit<ColumnCell, 'text'>): string {
	return `${row}:${place}`;
}

/** The whole grid as it should be, but for what is given. */
export function finishedCells({ steps }: ColumnWork): FilledCells {
	return Object.fromEntries(steps.flatMap(({ cells }) => cells.map((cell) => [cellKey(cell), cell.text])));
}

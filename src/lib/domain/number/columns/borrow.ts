import { message } from '../../base/message';
import { lookAgainAt, mathOfColumn, type ColumnSheet } from './column-sheet';
import type { WrittenCell } from './column-work';
import { placeName } from './place-name';

/** What has become of one digit of the top number. */
export interface DigitHistory {
	/** What it is worth now, at most 19. */
	readonly now: number;
	/** What is left after 1 was taken from it; undefined if none was. */
	readonly afterLending?: number;
	/** What it was worth when 10 came to it; undefined if none came. */
	readonly beforeGaining?: number;
	readonly marks: number;
}

/** The top number of a subtraction while 1 is taken from a place and given as 10 to the next. */
export class BorrowedDigits {
	readonly #sheet: ColumnSheet;
	/** The upper of two rows of marks; a digit that changes twice needs both, from the number up. */
	readonly #marksRow: number;
	readonly #topDigit: (place: number) => number;
	readonly #histories = new Map<number, DigitHistory>();

	constructor(sheet: ColumnSheet, marksRow: number, topDigit: (place: number) => number) {
		this.#sheet = sheet;
		this.#marksRow = marksRow;
		this.#topDigit = topDigit;
	}

	at(place: number): DigitHistory {
		return this.#histories.get(place) ?? { now: this.#topDigit(place), marks: 0 };
	}

	/** Steps that make the digit at `place` 10 more, from the nearest place on the left that has something to give. */
	borrowFor(place: number, taken: number): void {
		let lender = place + 1;
		while (this.at(lender).now === 0) lender++;
		const { now: top } = this.at(place);
		const left = this.at(lender).now - 1;
		const isNear = lender === place + 1;
		const values = {
			here: placeName(place),
			next: placeName(place + 1),
			lender: placeName(lender),
			top,
			bottom: taken,
			left
		};
		const lent = this.#mark(lender, { now: left, afterLending: left }, [`${left + 1}`]);
		this.#sheet.addStep(message(isNear ? 'columns.borrow' : 'columns.borrowFar', values), [lent]);
		for (let through = lender - 1; through > place; through--) {
			const gained = this.#mark(through, { now: 10, beforeGaining: 0 });
			const given = this.#mark(through, { now: 9, afterLending: 9 }, ['10']);
			const reason = message('columns.borrowThrough', { here: placeName(through) });
			this.#sheet.addStep(reason, [{ ...gained, alsoRight: ['1', '9'] }, given]);
		}
		const gained = this.#mark(place, { now: top + 10, beforeGaining: top });
		const sum = mathOfColumn([10, top], '+', top + 10);
		this.#sheet.addStep(
			message('columns.borrowGain', { here: placeName(place), sum }),
			[{ ...gained, alsoRight: ['1'] }],
			lookAgainAt(mathOfColumn([10, top], '+'))
		);
	}

	/** Writes what a digit is worth now above it. Texts in `unlessened` are the digit as it was. */
	#mark(place: number, change: Omit<DigitHistory, 'marks'>, unlessened: readonly string[] = []): WrittenCell {
		const before = this.at(place);
		this.#histories.set(place, { ...before, ...change, marks: before.marks + 1 });
		const why = message('columns.notLessened', { here: placeName(place), left: change.now });
		return {
			row: this.#marksRow + 1 - before.marks,
			place,
			text: `${change.now}`,
			mayBeLeftOut: true,
			slips: unlessened.map((text) => ({ text, mistake: 'not-lessened', why }))
		};
	}
}

import { message, type Message } from '$lib/domain/base/message';
import type { ColumnWork } from '$lib/domain/number/columns/column-work';
import { placeName } from '$lib/domain/number/columns/place-name';
import type { LaidRow } from './column-layout';

const ROWS: Readonly<Record<LaidRow['role'], string>> = {
	marks: 'columns.rowMarks',
	number: 'columns.rowNumber',
	divisor: 'columns.rowNumber',
	partial: 'columns.rowPartial',
	product: 'columns.rowProduct',
	rest: 'columns.rowRest',
	result: 'columns.rowAnswer'
};

/** `the tens of the answer`. In a multiplication of decimals columns have no names and are counted from the right. */
export function cellName(
	work: ColumnWork,
	{ role, ordinal }: Pick<LaidRow, 'role' | 'ordinal'>,
	place: number
): Message {
	const column = work.onesPlace === 0 ? placeName(place) : message('columns.placeFromRight', { number: place + 1 });
	return message('columns.cellName', { place: column, row: message(ROWS[role], { number: ordinal }) });
}

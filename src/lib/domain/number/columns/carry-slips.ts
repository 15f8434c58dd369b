import { message, type Message } from '../../base/message';
import type { ColumnCell, ColumnSlip } from './column-work';

interface CarriedColumn {
	/** With what was carried here. */
	readonly total: number;
	readonly carried: number;
	readonly here: Message;
	/** Where what was carried here may be marked. */
	readonly mark: ColumnCell;
}

/** What carrying can go wrong with, in adding and in multiplying. */
export function listCarrySlips({ total, carried, here, mark }: CarriedColumn): readonly ColumnSlip[] {
	const values = { carry: carried, here };
	const text = `${(total - carried) % 10}`;
	const forgotten: readonly ColumnSlip[] = [
		{ text, mistake: 'carry-not-added', why: message('columns.carryNotAdded', values), mark },
		{ text, mistake: 'forgot-carry', why: message('columns.forgotCarry', values) }
	];
	return [...(carried > 0 ? forgotten : []), ...(total > 9 ? listSplitSlips(total) : [])];
}

function listSplitSlips(total: number): readonly ColumnSlip[] {
	const [digit, carry] = [total % 10, Math.floor(total / 10)];
	return [
		{ text: `${total}`, mistake: 'wrote-whole', why: message('columns.oneDigitEach') },
		{ text: `${carry}`, mistake: 'wrote-carry', why: message('columns.wroteCarry', { digit, carry }) }
	];
}

/** The small digit above the next place. Whoever writes the ones there has swapped the two. */
export function makeMark(row: number, place: number, total: number) {
	const [digit, carry] = [total % 10, Math.floor(total / 10)];
	const why = message('columns.wroteCarry', { digit, carry });
	const slips: readonly ColumnSlip[] = [{ text: `${digit}`, mistake: 'wrote-carry', why }];
	return { row, place, text: `${carry}`, mayBeLeftOut: true, slips };
}

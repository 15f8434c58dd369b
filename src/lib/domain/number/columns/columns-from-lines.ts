import { message, type Message } from '../../base/message';
import { fail, succeed, type Result } from '../../base/result';
import { divideRational, equalRational, type Rational } from '../rational';
import type { ReadError } from '../read-error';
import { readNumber, type ReadNumberOptions } from '../read-number';
import { splitRemainder } from '../split-remainder';
import type { ColumnWork, FilledCells } from './column-work';
import { fillRow } from './fill-row';

export interface LineError extends ReadError {
	/** Counts from 0. */
	readonly line: number;
}

type Reading<Value> = Result<Value, LineError>;

/**
 * The cells of a grid that was not filled digit by digit: the result as a typed number, in a long multiplication after
 * the lines above it if they are given too, in a division with its remainder as `24 r 3`. What the result lacks counts as
 * left out. Fails with the line, the place and a sentence where a line cannot be read or is right in another form.
 */
export function columnsFromLines(
	work: ColumnWork,
	lines: readonly string[],
	options: ReadNumberOptions
): Reading<FilledCells> {
	const rows = work.rows.flatMap(({ role }, row) => (role === 'partial' ? [row] : []));
	const typed = lines.filter((line) => line.trim() !== '');
	const last = lines.lastIndexOf(typed.at(-1) ?? '');
	if (typed.length !== 1 && typed.length !== rows.length + 1) {
		return refuse(Math.max(0, last), 0, message('columns.linesWanted', { count: rows.length + 1 }));
	}
	const filled: Record<string, string> = {};
	for (const [index, line] of typed.slice(0, -1).entries()) {
		const value = readLine(line, lines.indexOf(line), 0, options);
		if (!value.ok) return value;
		Object.assign(filled, fillRow(work, rows[index] ?? 0, value.value));
	}
	const result = readResult(work, typed.at(-1) ?? '', last, options);
	return result.ok ? succeed({ ...filled, ...result.value }) : result;
}

function readResult(work: ColumnWork, text: string, line: number, options: ReadNumberOptions): Reading<FilledCells> {
	const isDivision = work.task.operator === '÷';
	const { quotient, remainder, remainderAt } = isDivision ? splitRemainder(text) : { quotient: text, remainderAt: 0 };
	const value = readLine(quotient, line, 0, options);
	if (!value.ok) return value;
	const result = fillRow(
		work,
		work.rows.findIndex(({ role }) => role === 'result'),
		value.value
	);
	if (remainder === undefined) return isOtherForm(work, value.value, line) ?? succeed(result);
	if (work.remainder === undefined) return refuse(line, quotient.length, message('columns.wantDecimal'));
	const left = readLine(remainder, line, remainderAt, options);
	const restRow = work.rows.map(({ role }) => role).lastIndexOf('rest');
	return left.ok ? succeed({ ...result, ...fillRow(work, restRow, left.value, 'open') }) : left;
}

/** The exact decimal, or the whole part alone, where a remainder is asked for. */
function isOtherForm({ task, remainder = 0n, result }: ColumnWork, value: Rational, line: number) {
	const [first, second] = task.numbers;
	const exact = first && second && task.operator === '÷' ? divideRational(first, second) : undefined;
	if (!exact || remainder === 0n) return undefined;
	if (equalRational(value, result)) return refuse(line, 0, message('engine.remainderLeftOut'));
	return equalRational(value, exact) ? refuse(line, 0, message('engine.wantRemainder')) : undefined;
}

function readLine(text: string, line: number, start: number, options: ReadNumberOptions): Reading<Rational> {
	const read = readNumber(text, options);
	if (!read.ok) return fail({ line, position: start + read.error.position, message: read.error.message });
	const { form, value } = read.value;
	return form === 'whole' || form === 'decimal'
		? succeed(value)
		: refuse(line, start, message('columns.lineNotDecimal'));
}

function refuse(line: number, position: number, message: Message): Result<never, LineError> {
	return fail({ line, position, message });
}

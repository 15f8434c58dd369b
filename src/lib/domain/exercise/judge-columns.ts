import { message, type Message } from '../base/message';
import { checkColumns, type ColumnsCheck, type WrongCell } from '../number/columns/check-columns';
import { cellKey, type ColumnStep, type ColumnWork, type FilledCells } from '../number/columns/column-work';
import { readRow } from '../number/columns/read-row';
import { equalRational, rational } from '../number/rational';
import { decimalText } from '../number/rational-text';
import type { Verdict } from './item';
import type { Diagnosis } from './mistakes/diagnosis';
import { diagnoseCell } from './mistakes/column-slips';

/** The finding about a grid. `text` is the answer that stands in it, as it would be typed: `12.5`, `24 r 3`. */
export type ColumnsVerdict = { readonly verdicts: ColumnsCheck['verdicts']; readonly text: string } & (
	| { readonly kind: 'unreadable'; readonly why: Message }
	| { readonly kind: 'right' }
	/** No mistake so far; `next` is what comes next. It costs nothing. */
	| { readonly kind: 'part'; readonly next: ColumnStep }
	| { readonly kind: 'wrong'; readonly cell: WrongCell; readonly diagnosis: Diagnosis }
);

/** The finding as one about an answer; undefined where it is only a part so far. */
export function verdictOfColumns(found: ColumnsVerdict): Verdict | undefined {
	switch (found.kind) {
		case 'part':
			return undefined;
		case 'right':
			return { kind: 'right' };
		case 'unreadable':
			return { kind: 'unreadable', why: found.why };
		case 'wrong':
			return { kind: 'wrong', diagnoses: [found.diagnosis] };
	}
}

/** Judges what stands in a grid so far. The answer alone is enough: rows on the way to it may be left empty. */
export function judgeColumns(work: ColumnWork, filled: FilledCells): ColumnsVerdict {
	const { verdicts, firstWrong, next } = checkColumns(work, filled);
	const common = { verdicts, text: readAnswer(work, filled) };
	if (Object.keys(filled).length === 0) return { kind: 'unreadable', why: message('engine.answerEmpty'), ...common };
	if (firstWrong) {
		const diagnosis = diagnoseCell(firstWrong, work.task.operator);
		return { kind: 'wrong', cell: firstWrong, diagnosis, ...common };
	}
	return next && !isAnswered(work, filled) ? { kind: 'part', next, ...common } : { kind: 'right', ...common };
}

function rowOf({ rows }: ColumnWork, role: 'result' | 'rest'): number {
	return rows.map((row) => row.role).lastIndexOf(role);
}

/** Whether the result stands there with every digit and its sign, and with what is left over. */
function isAnswered(work: ColumnWork, filled: FilledCells): boolean {
	const row = rowOf(work, 'result');
	const wanted = work.steps.flatMap(({ cells }) => cells.filter((cell) => cell.row === row));
	const value = readRow(work, row, filled);
	const isComplete = wanted.every((cell) => filled[cellKey(cell)] !== undefined);
	if (!value || !isComplete || !equalRational(value, work.result)) return false;
	const left = readRow(work, rowOf(work, 'rest'), filled);
	return !work.remainder || (!!left && equalRational(left, rational(work.remainder)));
}

function readAnswer(work: ColumnWork, filled: FilledCells): string {
	const value = readRow(work, rowOf(work, 'result'), filled);
	const left = work.remainder ? readRow(work, rowOf(work, 'rest'), filled) : undefined;
	return [value, left]
		.map((number) => number && decimalText(number))
		.filter(Boolean)
		.join(' r ');
}

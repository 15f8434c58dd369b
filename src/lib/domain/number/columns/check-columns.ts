import { message, type Message } from '../../base/message';
import { writeAsciiDigits } from '../../text/ascii-digits';
import { equalRational } from '../rational';
import type { ColumnMistake } from './column-mistake';
import {
	cellKey,
	type ColumnCell,
	type ColumnStep,
	type ColumnWork,
	type FilledCells,
	type WrittenCell
} from './column-work';
import { readRow } from './read-row';

export interface WrongCell extends ColumnCell {
	readonly mistake: ColumnMistake;
	readonly why: Message;
}

export interface ColumnsCheck {
	/** Of every cell that was filled. */
	readonly verdicts: Readonly<Record<string, 'right' | 'wrong'>>;
	/** In the order in which cells are written, not in the order they were filled. */
	readonly firstWrong?: WrongCell;
	/** The first step with a cell to come; undefined when all that must be written is there. */
	readonly next?: ColumnStep;
}

/** Judges a partly filled grid cell by cell, and explains the first wrong one. Digits may be of any script. */
export function checkColumns(work: ColumnWork, typed: FilledCells): ColumnsCheck {
	const filled = Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, writeCell(text)]));
	const verdicts: Record<string, 'right' | 'wrong'> = {};
	let firstWrong: WrongCell | undefined;
	let next: ColumnStep | undefined;
	for (const step of work.steps) {
		for (const cell of step.cells) {
			const text = filled[cellKey(cell)];
			if (text === undefined) {
				if (!cell.mayBeLeftOut) next ??= step;
				continue;
			}
			const isRight = isRightText(cell, text);
			verdicts[cellKey(cell)] = isRight ? 'right' : 'wrong';
			if (!isRight) firstWrong ??= explain(cell, text, step, filled);
		}
	}
	for (const cell of listExtraCells(work, filled, verdicts)) {
		verdicts[cellKey(cell)] = 'wrong';
		firstWrong ??= explainExtra(work, cell);
	}
	const found = firstWrong && explainResult(work, firstWrong, filled);
	return { verdicts, ...(found ? { firstWrong: found } : {}), ...(next ? { next } : {}) };
}

function writeCell(text: string): string {
	return writeAsciiDigits(text.trim()).replace(/[,\u066b]/u, '.');
}

function isRightText({ text, alsoRight, mayBeLeftOut }: WrittenCell, typed: string): boolean {
	return typed === text || (typed === '' && mayBeLeftOut === true) || alsoRight?.includes(typed) === true;
}

function explain(cell: WrittenCell, typed: string, step: ColumnStep, filled: FilledCells): WrongCell {
	const { row, place, slips = [] } = cell;
	const find = (wanted: string) =>
		slips.find(({ text, mark }) => text === wanted && (!mark || filled[cellKey(mark)] === mark.text));
	// In front of a number nothing stands for zero.
	const slip = find(typed) ?? (typed === '' ? find('0') : undefined);
	const mistake = slip?.mistake ?? (cell.text === '.' ? 'decimal-point' : 'fact');
	return { row, place, text: typed, mistake, why: slip?.why ?? step.lookAgain };
}

/** Filled places where the grid has nothing. A zero in front or nothing at all does no harm there. */
function listExtraCells(
	work: ColumnWork,
	filled: FilledCells,
	verdicts: ColumnsCheck['verdicts']
): readonly ColumnCell[] {
	const given = new Set(work.given.map(cellKey));
	return Object.entries(filled)
		.filter(([key, text]) => !Object.hasOwn(verdicts, key) && !given.has(key) && text !== '')
		.map(([key, text]) => {
			const [row = 0, place = 0] = key.split(':').map(Number);
			return { row, place, text };
		})
		.filter(({ row, place, text }) => text !== '0' || (work.rows[row]?.role === 'result' && place < work.onesPlace));
}

function explainExtra(work: ColumnWork, cell: ColumnCell): WrongCell {
	const pointStep = work.steps.find(({ cells }) => cells.some(({ row, text }) => row === cell.row && text === '.'));
	if (cell.text !== '.' || !pointStep) return { ...cell, mistake: 'extra', why: message('columns.extraCell') };
	return { ...cell, mistake: 'decimal-point', why: pointStep.lookAgain };
}

/** A whole result that a known mistake leads to says more than its first wrong digit. */
function explainResult(work: ColumnWork, wrong: WrongCell, filled: FilledCells): WrongCell {
	const value = work.rows[wrong.row]?.role === 'result' ? readRow(work, wrong.row, filled) : undefined;
	const known = value && work.wrongResults.find((result) => equalRational(result.value, value));
	return known ? { ...wrong, mistake: known.mistake, why: known.why } : wrong;
}

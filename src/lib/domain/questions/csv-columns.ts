import { readCsvCell } from '../text/csv-cell';
import type { CsvRow } from '../text/read-csv';
import { tidyText } from '../text/tidy-text';

/**
 * The columns of a table of questions, in any order; `answer`, `wrong`, `wrong feedback`, `left` and `right` may come several
 * times, with or without a number.
 *
 * | column | holds |
 * |---|---|
 * | kind | choice, number, expression, order, match or text; may be empty, then it is told from the rest |
 * | question | the question |
 * | answer 1, 2 … | the right answer; all accepted spellings; the entries in their right order |
 * | wrong 1, 2 … | the wrong options of a choice |
 * | feedback, wrong feedback 1, 2 … | what to say to who chooses the right or a wrong option |
 * | left 1, 2 …, right 1, 2 … | the pairs of a match |
 * | form | of a number or an expression, such as `simplest` or `expanded` |
 * | position, shuffled | where the right option stands, from 1; `no` keeps the options in their order |
 * | title, explanation, language | as they say |
 */
const NAMES = {
	kind: ['kind', 'type'],
	title: ['title', 'titre'],
	language: ['language', 'langue'],
	question: ['question', 'énoncé', 'enonce'],
	form: ['form', 'forme'],
	answer: ['answer', 'right answer', 'correct answer', 'réponse', 'reponse', 'bonne réponse', 'bonne reponse'],
	feedback: ['feedback'],
	wrong: ['wrong', 'wrong answer', 'mauvaise réponse', 'mauvaise reponse'],
	wrongFeedback: ['wrong feedback'],
	position: ['position'],
	shuffled: ['shuffled', 'mélangé', 'melange'],
	left: ['left', 'gauche'],
	right: ['right', 'droite'],
	explanation: ['explanation', 'explication']
} as const;

export type ColumnName = keyof typeof NAMES;

/** Which cells hold what: for each column its places in a row, by its number from 1. */
export type CsvColumns = ReadonlyMap<ColumnName, ReadonlyMap<number, number>>;

/** Reads the first row. Unknown columns are left aside; undefined where there is no question or nothing to answer. */
export function readCsvHeader({ cells }: CsvRow): CsvColumns | undefined {
	const columns = new Map<ColumnName, Map<number, number>>();
	for (const [place, cell] of cells.entries()) {
		const [, written = '', digits] = /^(.*?)[ _-]*(\d{1,3})?$/u.exec(tidyText(cell).toLowerCase()) ?? [];
		const name = columnOf(written.replace(/[_-]/gu, ' '));
		if (!name) continue;
		const places = columns.get(name) ?? new Map<number, number>();
		let number = digits === undefined ? 1 : Number(digits);
		while (places.has(number)) number++;
		columns.set(name, places.set(number, place));
	}
	return columns.has('question') && (columns.has('answer') || columns.has('left')) ? columns : undefined;
}

function columnOf(written: string): ColumnName | undefined {
	const names = Object.keys(NAMES) as ColumnName[];
	return names.find((name) => (NAMES[name] as readonly string[]).includes(written));
}

/** The cells of one row by what they hold, tidied. */
export class CsvRecord {
	readonly #columns: CsvColumns;
	readonly #cells: readonly string[];

	constructor(columns: CsvColumns, { cells }: CsvRow) {
		this.#columns = columns;
		this.#cells = cells;
	}

	/** The first cell of that name; empty where there is none. */
	one(name: ColumnName): string {
		return this.all(name).find(({ text }) => text !== '')?.text ?? '';
	}

	/** Every cell of that name in the order of their numbers, empty ones too. */
	all(name: ColumnName): readonly { readonly number: number; readonly text: string }[] {
		return [...(this.#columns.get(name) ?? [])]
			.sort(([first], [second]) => first - second)
			.map(([number, place]) => ({ number, text: tidyText(readCsvCell(this.#cells[place] ?? '')) }));
	}

	/** The cells of that name that hold something. */
	filled(name: ColumnName): readonly string[] {
		return this.all(name).flatMap(({ text }) => (text === '' ? [] : [text]));
	}
}

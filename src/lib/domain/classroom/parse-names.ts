import { fail, succeed, type Result } from '../base/result';
import { NICKNAME_LETTERS } from '../learning/profile';
import { readCsv } from '../text/read-csv';
import { cutText } from '../text/cut-text';
import { tidyLine } from '../text/tidy-text';
import { MOST_MEMBERS } from './class-content';

const LONGEST_LIST = 100_000;

export interface ListedName {
	/** From 1. */
	readonly line: number;
	readonly name: string;
	/** Somebody before has the same name; two learners may. */
	readonly isRepeated: boolean;
	/** The name was longer than a nickname may be. */
	readonly isCut: boolean;
}

export type NamesError =
	| { readonly kind: 'too-long' }
	| { readonly kind: 'too-many-names'; readonly most: number }
	| { readonly kind: 'no-names' };

/** `1.`, `12)`, `3 -`, `4:` or a bullet before a name. */
const NUMBERING = /^(?:\(?\d{1,3}\s?[.):-]|\d{1,3}\s(?=\p{L})|[•*–-]\s)\s*/u;
/** Spreadsheets number their lines in a cell of its own. */
const ONLY_NUMBER = /^\(?\d{1,3}[.)]?$/u;

/**
 * Reads the names of a class from a spreadsheet or pasted text: one a line, or several with `,`, `;` or tabs between them.
 * Numbering and empty cells are dropped; a name that comes again is kept and marked.
 */
export function parseNames(source: string): Result<readonly ListedName[], NamesError> {
	if (source.length > LONGEST_LIST) return fail({ kind: 'too-long' });
	const names: ListedName[] = [];
	const seen = new Set<string>();
	for (const { line, cells } of readCsv(source).rows) {
		for (const cell of cells.flatMap((one) => one.split(/[,;،؛\n\t]/u))) {
			const written = tidyLine(cell);
			const name = ONLY_NUMBER.test(written) ? '' : written.replace(NUMBERING, '').trim();
			if (name === '') continue;
			if (names.length === MOST_MEMBERS) return fail({ kind: 'too-many-names', most: MOST_MEMBERS });
			const cut = cutText(name, NICKNAME_LETTERS).trim();
			const key = cut.toLowerCase();
			names.push({ line, name: cut, isRepeated: seen.has(key), isCut: cut !== name });
			seen.add(key);
		}
	}
	return names.length === 0 ? fail({ kind: 'no-names' }) : succeed(names);
}

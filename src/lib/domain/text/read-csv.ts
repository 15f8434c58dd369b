export type CsvSeparator = ',' | ';' | '\t';

export interface CsvRow {
	/** From 1. */
	readonly line: number;
	readonly cells: readonly string[];
	/** A quote that is never closed: the cells are those of its line alone. */
	readonly isBroken: boolean;
}

export interface CsvTable {
	readonly separator: CsvSeparator;
	readonly rows: readonly CsvRow[];
}

/**
 * Reads a table as RFC 4180 has it, and as spreadsheets write it: with `,`, `;` or tabs (found in the first line), any line
 * ends, a byte order mark, a line `sep=;`. Rows without any content are left out. Never fails; one pass.
 */
export function readCsv(source: string): CsvTable {
	const text = source.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
	const said = /^"?sep=([,;\t])"?(?=\n|$)/u.exec(text);
	const separator = (said?.[1] ?? findSeparator(text)) as CsvSeparator;
	const rows: CsvRow[] = [];
	let at = said ? said[0].length + 1 : 0;
	let line = said ? 2 : 1;
	const quotes = { areClosed: true };
	while (at < text.length) {
		const row = readRow(text, { at, separator, quotes });
		if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells, isBroken: row.isBroken });
		for (let end = text.indexOf('\n', at); end >= 0 && end < row.end; end = text.indexOf('\n', end + 1)) line++;
		at = row.end;
	}
	return { separator, rows };
}

/** The one that the first line has most of, outside of quotes. */
function findSeparator(text: string): CsvSeparator {
	const [line = ''] = text.slice(0, 5_000).split('\n');
	const bare = line.replace(/"[^"]*"/gu, '');
	const count = (separator: string) => bare.split(separator).length;
	const found: readonly CsvSeparator[] = [',', ';', '\t'];
	return found.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

interface RowStart {
	readonly at: number;
	readonly separator: CsvSeparator;
	/** Once a quote has no end, no later one in the text is looked up again. */
	readonly quotes: { areClosed: boolean };
}

interface RowRead {
	readonly cells: readonly string[];
	readonly isBroken: boolean;
	/** Where the next row begins. */
	readonly end: number;
}

function readRow(text: string, { at, separator, quotes }: RowStart): RowRead {
	const cells: string[] = [];
	let place = at;
	for (;;) {
		const quoted = text[place] === '"' ? readQuoted(text, place, quotes) : undefined;
		if (quoted === 'unclosed') return brokenRow(text, at, separator);
		const rest = endOfCell(text, quoted?.end ?? place, separator);
		cells.push((quoted?.text ?? '') + text.slice(quoted?.end ?? place, rest));
		if (text[rest] !== separator) return { cells, isBroken: false, end: rest + 1 };
		place = rest + 1;
	}
}

function brokenRow(text: string, at: number, separator: CsvSeparator): RowRead {
	const found = text.indexOf('\n', at);
	const end = found < 0 ? text.length : found;
	return { cells: text.slice(at, end).split(separator), isBroken: true, end: end + 1 };
}

function endOfCell(text: string, from: number, separator: CsvSeparator): number {
	let end = from;
	while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
	return end;
}

/** `""` is one quote. */
function readQuoted(
	text: string,
	start: number,
	quotes: { areClosed: boolean }
): { readonly text: string; readonly end: number } | 'unclosed' {
	if (!quotes.areClosed) return 'unclosed';
	let end = text.indexOf('"', start + 1);
	while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
	if (end < 0) quotes.areClosed = false;
	return end < 0 ? 'unclosed' : { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

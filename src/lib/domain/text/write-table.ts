import { writeCsvCell } from './csv-cell';

/**
 * Rows as CSV (RFC 4180) for any spreadsheet: commas, quotes where needed, CRLF, and a byte order mark, without which Excel
 * spoils every letter beyond ASCII.
 */
export function writeTable(rows: readonly (readonly (string | number)[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map((cell) => writeCsvCell(String(cell))).join(',')}\r\n`).join('')}`;
}

/**
 * Rows as CSV (RFC 4180) for any spreadsheet: quoted where needed, CRLF, with a byte order mark, without which Excel
 * spoils every letter beyond ASCII. A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV
 * injection): names come from other people.
 */
export function writeTable(rows: readonly (readonly (string | number)[])[]): string {
	return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(cell: string | number): string {
	if (typeof cell === 'number') return String(cell);
	const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

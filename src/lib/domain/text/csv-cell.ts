/** A spreadsheet takes a cell that begins so for a formula. */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t]/u;
const NUMBER = /^-\d+(?:[.,]\d+)?$/u;

/**
 * A cell as it is written: quoted where it has to be. An apostrophe in front keeps a spreadsheet from running a text as a
 * formula (OWASP, "CSV injection"); negative numbers stay numbers.
 */
export function writeCsvCell(text: string): string {
	const safe = LOOKS_LIKE_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[",;\t\n]/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Takes off what `writeCsvCell` put in front. */
export function readCsvCell(cell: string): string {
	return cell.startsWith("'") && LOOKS_LIKE_FORMULA.test(cell) ? cell.slice(1) : cell;
}

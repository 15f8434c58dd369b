import type { ImportOptions, ImportResult } from './import-outcome';
import { parseGift } from './parse-gift';
import { parseMoodleXml } from './parse-moodle-xml';
import { parseQuestionCsv } from './parse-question-csv';

/**
 * Reads questions in whichever of the three formats they are, told apart by the content: file names say little after a
 * journey through a messenger. Errors are those of the readers.
 */
export function readQuestions(source: string, options: ImportOptions): ImportResult {
	if (/^[\ufeff\s]*</u.test(source)) return parseMoodleXml(source, options);
	const table = parseQuestionCsv(source, options);
	// Each GIFT question has braces; without any, what cannot be a table for want of a header is one without a header.
	if (table.ok || table.error.kind !== 'no-header' || looksLikeTable(source)) return table;
	return parseGift(source, options);
}

function looksLikeTable(source: string): boolean {
	return !source.includes('{') && /^[^\n]*[,;\t]/u.test(source);
}

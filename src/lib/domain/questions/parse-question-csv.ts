import { asId, type LanguageTag } from '../base/ids';
import { fail, succeed } from '../base/result';
import { readCsvAnswer } from './csv-answer';
import { CsvRecord, readCsvHeader, type CsvColumns } from './csv-columns';
import { ForeignText } from './foreign-text';
import {
	excerptOf,
	LONGEST_SOURCE,
	MOST_QUESTIONS,
	type ImportEntry,
	type ImportOptions,
	type ImportOutcome,
	type ImportResult
} from './import-outcome';
import { readCsv, type CsvRow, type CsvSeparator } from '../text/read-csv';
import { tidyLine } from '../text/tidy-text';

/**
 * Reads a table of questions, one a row, with the columns of `csv-columns.ts`: one entry per row, each understood or named; a
 * fault in one spoils no other. A row that says its kind and its language is in our notation, so its dollars mark
 * mathematics; elsewhere those of money are told apart. Never throws.
 */
export function parseQuestionCsv(source: string, options: ImportOptions): ImportResult {
	if (source.length > LONGEST_SOURCE) return fail({ kind: 'too-long' });
	const { separator, rows } = readCsv(source);
	const [header, ...questions] = rows;
	const columns = header && readCsvHeader(header);
	if (!columns) return fail({ kind: 'no-header' });
	if (questions.length > MOST_QUESTIONS) return fail({ kind: 'too-many-questions' });
	const entries = questions.map((row): ImportEntry => ({
		line: row.line,
		source: excerptOf(row.cells.filter((cell) => cell !== '').join(' | ')),
		outcome: readRow(row, { columns, separator, options })
	}));
	return entries.length === 0 ? fail({ kind: 'no-questions' }) : succeed(entries);
}

interface RowContext {
	readonly columns: CsvColumns;
	readonly separator: CsvSeparator;
	readonly options: ImportOptions;
}

function readRow(row: CsvRow, { columns, separator, options }: RowContext): ImportOutcome {
	if (row.isBroken) return { kind: 'not-understood', problem: 'unclosed-quote' };
	const record = new CsvRecord(columns, row);
	const language = readLanguage(record.one('language'));
	const texts = new ForeignText({ isOurs: language !== undefined && record.one('kind') !== '' });
	const question = texts.read(record.one('question'), 'plain');
	if (!question.ok) return question.error;
	if (question.value === '') return { kind: 'not-understood', problem: 'no-question' };
	const answer = readCsvAnswer(record, { texts, separator });
	if (!answer.ok) return answer.error;
	const explanation = texts.read(record.one('explanation'), 'plain');
	if (!explanation.ok) return explanation.error;
	return {
		kind: 'question',
		question: {
			title: tidyLine(record.one('title')),
			language: language ?? options.language,
			question: question.value,
			answer: answer.value,
			explanation: explanation.value
		},
		notes: texts.notes
	};
}

function readLanguage(text: string): LanguageTag | undefined {
	return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(text) ? asId<LanguageTag>(text) : undefined;
}

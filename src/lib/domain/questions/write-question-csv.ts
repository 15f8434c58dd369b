import { writeTable } from '../text/write-table';
import type { OwnAnswer, OwnQuestion } from './own-question';

/**
 * Writes questions as a table with the columns of `csv-columns.ts`, commas between the cells, quotes as in RFC 4180 and a byte
 * order mark, without which Excel takes the letters for others. `parseQuestionCsv` reads them back.
 */
export function writeQuestionCsv(questions: readonly OwnQuestion[]): string {
	const rows = questions.map(cellsOf);
	const columns = orderColumns(new Set(rows.flatMap((row) => [...row.keys()])));
	return writeTable([columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))]);
}

type Cells = Map<string, string>;

const FIRST = ['kind', 'language', 'title', 'question', 'answer 1'];
const ORDER = [
	'kind',
	'language',
	'title',
	'question',
	'answer',
	'feedback',
	'wrong',
	'wrong feedback',
	'left',
	'right',
	'form',
	'position',
	'shuffled',
	'explanation'
];

/** The same columns stand together, by their numbers. */
function orderColumns(found: ReadonlySet<string>): readonly string[] {
	const nameOf = (column: string) => column.replace(/ \d+$/u, '');
	const numberOf = (column: string) => Number(/\d+$/u.exec(column)?.[0] ?? 0);
	return [...new Set([...FIRST, ...found])].sort(
		(first, second) =>
			ORDER.indexOf(nameOf(first)) - ORDER.indexOf(nameOf(second)) || numberOf(first) - numberOf(second)
	);
}

function cellsOf({ title, language, question, answer, explanation }: OwnQuestion): Cells {
	return new Map([
		['kind', answer.kind],
		['language', language],
		['title', title],
		['question', question],
		...answerCells(answer),
		['explanation', explanation]
	]);
}

function answerCells(answer: OwnAnswer): readonly [string, string][] {
	switch (answer.kind) {
		case 'choice': {
			const wrong = [...answer.before, ...answer.after];
			return [
				['answer 1', answer.right.text],
				['feedback', answer.right.feedback],
				...wrong.flatMap(({ text, feedback }, at): [string, string][] => [
					[`wrong ${at + 1}`, text],
					...(feedback === '' ? [] : [[`wrong feedback ${at + 1}`, feedback] as [string, string]])
				]),
				['position', String(answer.before.length + 1)],
				['shuffled', answer.isShuffled ? 'yes' : 'no']
			];
		}
		case 'number':
		case 'expression':
			return [
				['answer 1', answer.value],
				['form', answer.form]
			];
		case 'order':
			return numbered('answer', answer.entries);
		case 'text':
			return numbered('answer', answer.accepted);
		case 'match':
			return [
				...numbered(
					'left',
					answer.pairs.map(({ left }) => left)
				),
				...numbered(
					'right',
					answer.pairs.map(({ right }) => right)
				)
			];
	}
}

function numbered(name: string, texts: readonly string[]): readonly [string, string][] {
	return texts.map((text, at) => [`${name} ${at + 1}`, text]);
}

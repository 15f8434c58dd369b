import { succeed, type Result } from '../base/result';
import { NUMBER_FORMS } from '../number/number-form';
import { readNumber } from '../number/read-number';
import type { CsvRecord } from './csv-columns';
import type { ForeignText } from './foreign-text';
import { notUnderstood, type Refusal } from './import-outcome';
import { ALGEBRA_FORMS, choiceOf, OWN_KINDS, type OwnAnswer, type OwnKind, type OwnPair } from './own-question';
import type { CsvSeparator } from '../text/read-csv';
import { tidyLine } from '../text/tidy-text';

type Read = Result<OwnAnswer, Refusal>;

export interface CsvContext {
	readonly texts: ForeignText;
	readonly separator: CsvSeparator;
}

/** Reads the answer of one row; its kind is told from the other cells where it is not said. */
export function readCsvAnswer(record: CsvRecord, context: CsvContext): Read {
	const said = record.one('kind').toLowerCase();
	const kind = said === '' ? guessKind(record, context) : OWN_KINDS.find((one) => one === said);
	if (!kind) return notUnderstood('unknown-kind');
	switch (kind) {
		case 'choice':
			return readChoice(record, context);
		case 'number':
			return readNumberCell(record, context);
		case 'expression':
			return readExpression(record);
		case 'order':
			return readOrder(record, context);
		case 'match':
			return readMatch(record, context);
		case 'text': {
			const [first, ...more] = record.filled('answer').map(tidyLine);
			return first === undefined ? notUnderstood('no-answer') : succeed({ kind, accepted: [first, ...more] });
		}
	}
}

function guessKind(record: CsvRecord, context: CsvContext): OwnKind {
	if (record.filled('left').length > 0) return 'match';
	if (record.filled('wrong').length > 0) return 'choice';
	const [first, ...more] = record.filled('answer');
	const isNumber = readNumber(withPoint(first ?? '', context), { decimalSign: 'point' }).ok;
	return isNumber && more.length === 0 ? 'number' : 'text';
}

function readChoice(record: CsvRecord, { texts }: CsvContext): Read {
	const rightText = texts.read(record.one('answer'), 'plain');
	if (!rightText.ok) return rightText;
	if (rightText.value === '') return notUnderstood('no-answer');
	const rightFeedback = texts.read(record.one('feedback'), 'plain');
	if (!rightFeedback.ok) return rightFeedback;
	const feedback = new Map(record.all('wrongFeedback').map(({ number, text }) => [number, text]));
	const options = [];
	for (const { number, text } of record.all('wrong').filter((cell) => cell.text !== '')) {
		const wrong = texts.read(text, 'plain');
		if (!wrong.ok) return wrong;
		const said = texts.read(feedback.get(number) ?? '', 'plain');
		if (!said.ok) return said;
		options.push({ text: wrong.value, feedback: said.value });
	}
	const rightAt = Number(record.one('position') || 1) - 1;
	if (!Number.isInteger(rightAt) || rightAt < 0 || rightAt > options.length) return notUnderstood('bad-position');
	options.splice(rightAt, 0, { text: rightText.value, feedback: rightFeedback.value });
	const isShuffled = !['no', 'non', '0', 'false', 'faux'].includes(record.one('shuffled').toLowerCase());
	const choice = choiceOf(options, rightAt, { isShuffled });
	return choice ? succeed(choice) : notUnderstood('bad-position');
}

function readNumberCell(record: CsvRecord, context: CsvContext): Read {
	const written = tidyLine(record.one('answer'));
	if (written === '') return notUnderstood('no-answer');
	const said = record.one('form').toLowerCase();
	const form = said === '' ? 'any' : NUMBER_FORMS.find((one) => one === said);
	if (!form) return notUnderstood('unknown-form');
	const value = withPoint(written, context);
	if (value !== written) context.texts.note('comma-read-as-point');
	return succeed({ kind: 'number', value, form });
}

/** Where `;` or a tab parts the cells, `2,5` is two and a half. */
function withPoint(text: string, { separator }: CsvContext): string {
	return separator !== ',' && /^[+-]?\d+,\d+ ?%?$/u.test(text) ? text.replace(',', '.') : text;
}

function readExpression(record: CsvRecord): Read {
	const value = tidyLine(record.one('answer'));
	if (value === '') return notUnderstood('no-answer');
	const said = record.one('form').toLowerCase();
	const form = said === '' ? 'any' : ALGEBRA_FORMS.find((one) => one === said);
	return form ? succeed({ kind: 'expression', value, form }) : notUnderstood('unknown-form');
}

function readOrder(record: CsvRecord, { texts }: CsvContext): Read {
	const entries: string[] = [];
	for (const text of record.filled('answer')) {
		const entry = texts.read(text, 'plain');
		if (!entry.ok) return entry;
		entries.push(entry.value);
	}
	return entries.length === 0 ? notUnderstood('no-answer') : succeed({ kind: 'order', entries });
}

function readMatch(record: CsvRecord, { texts }: CsvContext): Read {
	const rights = new Map(record.all('right').map(({ number, text }) => [number, text]));
	const pairs: OwnPair[] = [];
	for (const { number, text } of record.all('left')) {
		const [left, right] = [texts.read(text, 'plain'), texts.read(rights.get(number) ?? '', 'plain')];
		if (!left.ok) return left;
		if (!right.ok) return right;
		if (left.value === '' && right.value === '') continue;
		if (left.value === '' || right.value === '') return notUnderstood('bad-pair');
		pairs.push({ left: left.value, right: right.value });
	}
	return pairs.length === 0 ? notUnderstood('no-answer') : succeed({ kind: 'match', pairs });
}

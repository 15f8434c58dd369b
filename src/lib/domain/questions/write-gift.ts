import { writeAccepted } from './from-weights';
import { writeEscapes } from './gift-escapes';
import { isPlainDecimal } from './number-from-weights';
import { optionsOf, type OwnAnswer, type OwnOption, type OwnQuestion } from './own-question';
import { ownTagsOf } from './own-tags';

/**
 * Writes questions as a GIFT file that Moodle reads too. A number that is no plain decimal, and an expression, go out as
 * short answers; what Moodle has no place for stands in tags, so that `parseGift` gives the same questions back.
 */
export function writeGift(questions: readonly OwnQuestion[]): string {
	return questions.map(writeQuestion).join('\n\n') + '\n';
}

function writeQuestion(question: OwnQuestion): string {
	const tags = ownTagsOf(question).map((tag) => `[tag:${tag}]`);
	const title = question.title === '' ? '' : `::${writeEscapes(question.title)}::`;
	const general = question.explanation === '' ? [] : [`\t####${writeText(question.explanation)}`];
	const [opening, ...answers] = writeAnswer(question.answer);
	return [
		`// ${tags.join(' ')}`,
		`${title}[plain]${writeEscapes(question.question)} {${opening ?? ''}`,
		...answers,
		...general,
		'}'
	].join('\n');
}

/** The first line stands behind the brace. */
function writeAnswer(answer: OwnAnswer): readonly string[] {
	switch (answer.kind) {
		case 'choice':
			return [
				'',
				...optionsOf(answer).map((option, at) => `\t${at === answer.before.length ? '=' : '~'}${writeOption(option)}`)
			];
		case 'number':
			return isPlainDecimal(answer.value) ? [`#${answer.value}:0`] : writeShort([answer.value]);
		case 'expression':
			return writeShort([answer.value]);
		case 'text':
			return writeShort(answer.accepted);
		case 'order':
			return [
				`>${answer.entries.length} ALL VERTICAL ABSOLUTE_POSITION SHOW`,
				...answer.entries.map((entry) => `\t${writeText(entry)}`)
			];
		case 'match':
			return ['', ...answer.pairs.map(({ left, right }) => `\t=${writeLeft(left)} -> ${writeEscapes(right)}`)];
	}
}

function writeOption({ text, feedback }: OwnOption): string {
	return writeText(text) + (feedback === '' ? '' : `#${writeText(feedback)}`);
}

/** A text that begins like a mark of GIFT gets the mark of its own format before it. */
function writeText(text: string): string {
	return (/^(?:\[|%|\/\/|\$CATEGORY)/u.test(text) ? '[plain]' : '') + writeEscapes(text);
}

/** GIFT cannot escape an arrow; HTML can. */
function writeLeft(left: string): string {
	if (!left.includes('->')) return writeText(left);
	const html = left.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
	return `[html]${writeEscapes(html)}`;
}

/** In short answers Moodle knows no mark of a format; a full weight keeps `%50%` from being read as one. */
function writeShort(accepted: readonly string[]): readonly string[] {
	return [
		'',
		...accepted.map((text) => `\t=${text.startsWith('%') ? '%100%' : ''}${writeEscapes(writeAccepted(text))}`)
	];
}

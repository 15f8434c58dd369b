import { writeAccepted } from './from-weights';
import { isPlainDecimal } from './number-from-weights';
import { optionsOf, type OwnAnswer, type OwnQuestion } from './own-question';
import { ownTagsOf } from './own-tags';

/**
 * Writes questions as a Moodle XML file. As in GIFT, what Moodle has no place for stands in tags, so that `parseMoodleXml`
 * gives the same questions back.
 */
export function writeMoodleXml(questions: readonly OwnQuestion[]): string {
	return ['<?xml version="1.0" encoding="UTF-8"?>', '<quiz>', ...questions.map(writeQuestion), '</quiz>', ''].join(
		'\n'
	);
}

function writeQuestion(question: OwnQuestion): string {
	const { type, lines } = writeAnswer(question.answer);
	return [
		`<question type="${type}">`,
		`<name><text>${escapeXml(question.title)}</text></name>`,
		`<questiontext format="plain_text">${writeText(question.question)}</questiontext>`,
		`<generalfeedback format="plain_text">${writeText(question.explanation)}</generalfeedback>`,
		...lines,
		'<tags>',
		...ownTagsOf(question).map((tag) => `<tag>${writeText(tag)}</tag>`),
		'</tags>',
		'</question>'
	].join('\n');
}

interface WrittenAnswer {
	readonly type: string;
	readonly lines: readonly string[];
}

function writeAnswer(answer: OwnAnswer): WrittenAnswer {
	switch (answer.kind) {
		case 'choice': {
			const options = optionsOf(answer).map(({ text, feedback }, at) =>
				writeWeighed(text, at === answer.before.length ? 100 : 0, feedback)
			);
			const shuffled = `<shuffleanswers>${answer.isShuffled}</shuffleanswers>`;
			return { type: 'multichoice', lines: ['<single>true</single>', shuffled, ...options] };
		}
		case 'number':
			return isPlainDecimal(answer.value) ? writeNumber(answer.value) : writeShort([answer.value]);
		case 'expression':
			return writeShort([answer.value]);
		case 'text':
			return writeShort(answer.accepted);
		case 'order':
			return { type: 'ordering', lines: [ORDERING, ...answer.entries.map((entry, at) => writeWeighed(entry, at + 1))] };
		case 'match':
			return {
				type: 'matching',
				lines: [
					'<shuffleanswers>true</shuffleanswers>',
					...answer.pairs.map(
						({ left, right }) =>
							`<subquestion format="plain_text">${writeText(left)}<answer>${writeText(right)}</answer></subquestion>`
					)
				]
			};
	}
}

const ORDERING =
	'<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><gradingtype>ABSOLUTE_POSITION</gradingtype><showgrading>SHOW</showgrading>';

function writeNumber(value: string): WrittenAnswer {
	const answer = `<answer fraction="100">${writeText(value)}<tolerance>0</tolerance></answer>`;
	return { type: 'numerical', lines: [answer] };
}

function writeShort(accepted: readonly string[]): WrittenAnswer {
	return {
		type: 'shortanswer',
		lines: ['<usecase>0</usecase>', ...accepted.map((text) => writeWeighed(writeAccepted(text), 100))]
	};
}

function writeWeighed(text: string, weight: number, feedback = ''): string {
	const said = feedback === '' ? '' : `<feedback format="plain_text">${writeText(feedback)}</feedback>`;
	return `<answer fraction="${weight}" format="plain_text">${writeText(text)}${said}</answer>`;
}

function writeText(text: string): string {
	return `<text>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import type { LanguageTag } from '../base/ids';
import { choiceOf, optionsOf, type OwnAnswer, type OwnKind, type OwnQuestion } from './own-question';

/** A question to begin with. */
export function blankQuestion(language: LanguageTag): OwnQuestion {
	return { title: '', language, question: '', answer: blankAnswer('choice'), explanation: '' };
}

/** An answer of the kind with room for what it needs at least. */
export function blankAnswer(kind: OwnKind): OwnAnswer {
	const option = { text: '', feedback: '' };
	const pair = { left: '', right: '' };
	switch (kind) {
		case 'choice':
			return { kind, before: [], right: option, after: [option, option], isShuffled: true };
		case 'number':
		case 'expression':
			return { kind, value: '', form: 'any' };
		case 'order':
			return { kind, entries: ['', '', ''] };
		case 'match':
			return { kind, pairs: [pair, pair, pair] };
		case 'text':
			return { kind, accepted: [''] };
	}
}

/** Without the lines at the end that nobody has written in, as long as the kind has what it needs. */
export function withoutSpareLines(answer: OwnAnswer): OwnAnswer {
	switch (answer.kind) {
		case 'choice': {
			const kept = dropSpare(optionsOf(answer), Math.max(2, answer.before.length + 1), ({ text }) => text);
			return choiceOf(kept, answer.before.length, answer) ?? answer;
		}
		case 'order':
			return { ...answer, entries: dropSpare(answer.entries, 2, (entry) => entry) };
		case 'match':
			return { ...answer, pairs: dropSpare(answer.pairs, 2, ({ left, right }) => left + right) };
		case 'text': {
			const [first, ...more] = dropSpare(answer.accepted, 1, (word) => word);
			return { ...answer, accepted: [first ?? '', ...more] };
		}
		case 'number':
		case 'expression':
			return answer;
	}
}

function dropSpare<Line>(lines: readonly Line[], least: number, wordsOf: (line: Line) => string): readonly Line[] {
	const filled = lines.reduce((count, line, at) => (wordsOf(line).trim() === '' ? count : at + 1), 0);
	return lines.slice(0, Math.max(least, filled));
}

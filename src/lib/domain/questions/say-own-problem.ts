import { message, type Message } from '../base/message';
import { keyOfKind } from './key-of-kind';
import type { OwnQuestionProblem } from './own-question-problem';

/** What is wrong with a question and where, as one sentence for the one who writes it. */
export function sayOwnProblem(problem: OwnQuestionProblem): Message {
	const where = sayPlace(problem.where);
	switch (problem.kind) {
		case 'empty':
		case 'unpaired-dollar':
		case 'answer-refused':
		case 'bad-range':
		case 'unused-number':
		case 'never-drawn':
		case 'same-answer':
		case 'form-not-always':
		case 'also-right':
			return message(keyOfKind('problem', problem.kind), { where });
		case 'unreadable-mathematics':
			return message('write.problemUnreadableMathematics', {
				where,
				formula: problem.formula,
				detail: problem.detail
			});
		case 'unreadable-formula':
			return message('write.problemUnreadableFormula', {
				where,
				formula: problem.formula,
				detail: problem.detail
			});
		case 'few-draws':
			return message('write.problemFewDraws', { where, number: problem.count });
		case 'too-many-words':
			return message('write.problemTooManyWords', { where, number: problem.count, most: problem.most });
		case 'too-few':
			return message('write.problemTooFew', { where, least: problem.least });
		case 'too-many':
			return message('write.problemTooMany', { where, most: problem.most });
		case 'same-text':
			return message('write.problemSameText', { where, other: sayPlace(problem.other) });
		case 'unreadable-number':
			return message('write.problemSaid', { where, detail: problem.detail });
		case 'unreadable-expression':
			if (problem.detail === undefined) return message('write.problemUnreadableExpression', { where });
			return message('write.problemSaid', { where, detail: problem.detail });
		case 'other-form':
			return message('write.problemSaid', { where, detail: problem.wanted });
	}
}

/** Names of fields by the lists that `where` names; the editor shows the same names. */
const LISTS: Readonly<Record<string, string>> = {
	question: 'write.question',
	explanation: 'write.explanation',
	answer: 'write.answer',
	options: 'write.whereOptions',
	entries: 'write.whereEntries',
	pairs: 'write.wherePairs',
	accepted: 'write.accepted',
	numbers: 'write.drawn',
	title: 'write.screenName',
	words: 'write.screenWords',
	photo: 'write.photoDescription'
};

const FIELDS: Readonly<Record<string, string>> = {
	options: 'write.option',
	'options.feedback': 'write.feedback',
	entries: 'write.entry',
	'pairs.left': 'write.left',
	'pairs.right': 'write.partner',
	accepted: 'write.acceptedOne',
	numbers: 'write.drawnOne'
};

/** The name of a field by its `where`. */
export function sayPlace(where: string): Message {
	const [, list = where, at, field = ''] = /^([a-z]+)\[(\d+)\](\.[a-z]+)?$/u.exec(where) ?? [];
	if (at === undefined) return message(LISTS[where] ?? 'write.question');
	return message(FIELDS[list + field] ?? 'write.option', { number: Number(at) + 1 });
}

import { message } from '../../base/message';
import { checkAlgebraLine } from './check-algebra-line';
import { checkSumLine } from './check-sum-line';
import type { LineQuestion } from './line-question';
import type { LineVerdict } from './line-verdict';
import { isNumericTask } from './numeric-task';

/** Longer than any line that fits on a phone. */
const MOST_CHARACTERS = 200;

/**
 * Judges the next line of a learner's working, after any number of skipped steps: whether it has the same value or the
 * same solutions as the line before, whether it is nearer to the answer, and where it is wrong what probably happened.
 */
export function checkLine(question: LineQuestion, typed: string): LineVerdict {
	const { task } = question;
	if (typed.trim() === '') return { kind: 'unreadable', position: 0, why: message('engine.answerEmpty') };
	if (typed.length > MOST_CHARACTERS) {
		return { kind: 'unreadable', position: MOST_CHARACTERS, why: message('engine.answerTooLong') };
	}
	if (isNumericTask(task)) return checkSumLine(task, question, typed);
	if (task.kind === 'compare') return { kind: 'unreadable', position: 0, why: message('steps.notByLines') };
	return checkAlgebraLine(task, question, typed);
}

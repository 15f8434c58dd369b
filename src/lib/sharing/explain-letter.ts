import { message, type Message } from '../domain/base/message';
import type { LetterProblem } from './letter';

const MESSAGES: Readonly<Record<LetterProblem, Message>> = {
	'not-a-letter': message('sharing.errorNotALetter'),
	damaged: message('sharing.errorDamaged'),
	newer: message('sharing.errorNewer'),
	'too-large': message('sharing.errorTooLarge')
};

/** What happened and what to do, in the area `sharing`. */
export function explainLetterProblem(problem: LetterProblem): Message {
	return MESSAGES[problem];
}

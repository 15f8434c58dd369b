import type { LanguageTag } from '../base/ids';
import { message } from '../base/message';
import type { DecimalSign } from '../number/read-decimal';
import { checkAlgebra } from './check-algebra';
import { checkChoice } from './check-choice';
import { checkMatch } from './check-match';
import { checkNumber } from './check-number';
import { checkOrder } from './check-order';
import { checkWords } from './check-words';
import type { AnswerInput, Item, Verdict } from './item';

/** How the learner writes. */
export interface AnswerStyle {
	readonly decimalSign: DecimalSign;
	readonly language: LanguageTag;
}

/** Longer than any answer: nobody should wait for the checker to read a pasted book. */
const MOST_CHARACTERS = 200;

/** Judges an answer by exact rules. What cannot be read is `unreadable`, never wrong, and says what to change. */
export function checkAnswer(item: Item, input: AnswerInput, style: AnswerStyle): Verdict {
	const { answer, knownWrongs } = item;
	switch (answer.kind) {
		case 'number': {
			const typed = readTyped(input);
			return typed.kind === 'typed' ? checkNumber(answer, knownWrongs, typed.text, style) : typed;
		}
		case 'text': {
			const typed = readTyped(input);
			return typed.kind === 'typed' ? checkWords(answer, knownWrongs, typed.text, style) : typed;
		}
		case 'algebra': {
			const typed = readTyped(input);
			return typed.kind === 'typed' ? checkAlgebra(answer, typed.text, style) : typed;
		}
		case 'choice':
			return input.kind === 'choice' ? checkChoice(answer, knownWrongs, input.id) : askFor('engine.answerChoose');
		case 'order':
			return input.kind === 'order' ? checkOrder(answer, knownWrongs, input.order) : askFor('engine.answerOrderAll');
		case 'match':
			return input.kind === 'match' ? checkMatch(answer, input.pairs) : askFor('engine.answerMatchAll');
	}
}

function readTyped(input: AnswerInput): (AnswerInput & { kind: 'typed' }) | (Verdict & { kind: 'unreadable' }) {
	if (input.kind !== 'typed' || input.text.trim() === '') return askFor('engine.answerEmpty');
	return input.text.length > MOST_CHARACTERS ? askFor('engine.answerTooLong') : input;
}

function askFor(key: string): Verdict & { kind: 'unreadable' } {
	return { kind: 'unreadable', why: message(key) };
}

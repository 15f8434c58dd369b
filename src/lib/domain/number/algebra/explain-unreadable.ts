import { message, type Message } from '../../base/message';
import type { ReadError } from '../read-error';
import type { AlgebraToken } from './algebra-tokens';

/** Why `token` cannot stand behind `before`, and where to look. Without `before` it is the first of its line. */
export function explainUnreadable(token: AlgebraToken, before: AlgebraToken | undefined): ReadError {
	const isLeftOpen = before?.text === '(' && (token.kind === 'end' || token.text === '=');
	return isLeftOpen
		? { position: before.start, message: message('algebra.readNotClosed') }
		: { position: token.start, message: explain(token, before) };
}

function explain({ kind, text }: AlgebraToken, before: AlgebraToken | undefined): Message {
	const isAfterSign = before?.kind === 'sign' && !'()='.includes(before.text);
	if (kind === 'unknown') {
		return '?؟'.includes(text) ? message('algebra.readQuestionMark') : message('algebra.readUnknown', { found: text });
	}
	if (kind === 'number')
		return message(before?.kind === 'number' ? 'algebra.readTwoNumbers' : 'algebra.readNumberBehind');
	if (isAfterSign && (kind === 'end' || ')='.includes(text))) {
		return message('algebra.readNothingAfter', { sign: before.text });
	}
	if (kind === 'end') return message(before ? 'algebra.readNothingAfterEquals' : 'algebra.readEmpty');
	if (text === ')') return message(before?.text === '(' ? 'algebra.readEmptyBrackets' : 'algebra.readNotOpened');
	if (text === '=') return message(before ? 'algebra.readTwoEquals' : 'algebra.readNothingBeforeEquals');
	return isAfterSign ? message('algebra.readTwoSigns') : message('algebra.readNothingBefore', { sign: text });
}

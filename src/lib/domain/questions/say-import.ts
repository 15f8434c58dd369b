import { message, type Message } from '../base/message';
import type { ImportError, ImportNote, Refusal } from './import-outcome';
import { keyOfKind } from './key-of-kind';

/** Why one question of a file is not taken. */
export function sayRefusal(refusal: Refusal): Message {
	if (refusal.kind === 'not-supported') return message(keyOfKind('unsupported', refusal.what));
	return message(keyOfKind('unclear', refusal.problem));
}

/** What was left out of a question, or should be looked at. */
export function sayImportNote(note: ImportNote): Message {
	return message(keyOfKind('note', note));
}

/** Why nothing of a file was read. */
export function sayImportError({ kind }: ImportError): Message {
	return message(keyOfKind('error', kind));
}

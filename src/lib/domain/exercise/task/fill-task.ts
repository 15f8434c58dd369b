import type { Message } from '../../base/message';
import type { Result } from '../../base/result';
import { readSlot } from '../../number/slot';
import { decimalText, rationalToText } from '../../number/rational-text';
import type { DrawnNumbers } from '../evaluate-text';
import { parseTask } from './parse-task';
import type { Task } from './task';

const SLOT = /\{([a-zA-Z]\w*(?::decimal)?)\}/gu;

/** Puts the drawn numbers into the text of a task and reads it: `calculate {a}/{n} + {b}/{n}`. */
export function fillTask(text: string, numbers: DrawnNumbers): Result<Task, Message> {
	return parseTask(fillNumbers(text, numbers));
}

/** A negative number behind a sign gets brackets, for `3 - -2` is not how schools write. */
export function fillNumbers(text: string, numbers: DrawnNumbers): string {
	return text.replace(SLOT, (slot, inside: string, place: number) => {
		const { name, form } = readSlot(inside);
		const value = numbers.get(name);
		if (value === undefined) return slot;
		const written = (form && decimalText(value)) ?? rationalToText(value);
		const needsBrackets = written.startsWith('-') && /[-+×÷*/^]\s*$/u.test(text.slice(0, place));
		return needsBrackets ? `(${written})` : written;
	});
}

/** The names of the slots of a text with slots, as often as they stand there. */
export function slotsOf(text: string): readonly string[] {
	return [...text.matchAll(SLOT)].map(([, inside = '']) => readSlot(inside).name);
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import { isMessage, message, type Message } from '../base/message';
import { checkOwnQuestion } from './check-own-question';
import { IMPORT_NOTES, NOT_SUPPORTED, NOT_UNDERSTOOD, type ImportError } from './import-outcome';
import { OWN_KINDS } from './own-question';
import type { OwnQuestionProblem } from './own-question-problem';
import { blankAnswer, blankQuestion } from './blank-question';
import { keyOfKind } from './key-of-kind';
import { sayImportError, sayImportNote, sayRefusal } from './say-import';
import { sayOwnProblem } from './say-own-problem';

const english = JSON.parse(readFileSync('locales/en/write.json', 'utf8')) as Record<string, string>;

function keysOf({ key, values = {} }: Message): readonly string[] {
	return [key, ...Object.values(values).flatMap((value) => (isMessage(value) ? keysOf(value) : []))];
}

/** Each key of our own stands in English, and nothing that it leaves a place for is missing. */
function expectSaid(said: Message): void {
	for (const key of keysOf(said).filter((one) => one.startsWith('write.'))) {
		expect(Object.keys(english)).toContain(key.slice('write.'.length));
	}
	const places = [...(english[said.key.slice('write.'.length)] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(
		([, name]) => name
	);
	expect(Object.keys(said.values ?? {}).sort()).toEqual([...new Set(places)].sort());
}

describe('there is a sentence', () => {
	it.each(NOT_SUPPORTED)('for what is not supported: %s', (what) => {
		expectSaid(sayRefusal({ kind: 'not-supported', what }));
	});

	it.each(NOT_UNDERSTOOD)('for what was not understood: %s', (problem) => {
		expectSaid(sayRefusal({ kind: 'not-understood', problem }));
	});

	it.each(IMPORT_NOTES)('for what was left out: %s', (note) => expectSaid(sayImportNote(note)));

	const errors = ['too-long', 'too-many-questions', 'no-questions', 'doctype', 'not-a-quiz', 'no-header'] as const;
	it.each(errors satisfies readonly ImportError['kind'][])('for a file of which nothing was read: %s', (kind) => {
		expectSaid(sayImportError({ kind }));
	});

	it.each(OWN_KINDS)('for the kind %s and all that a blank one lacks', (kind) => {
		expectSaid(message(keyOfKind('kind', kind)));
		const problems = checkOwnQuestion({ ...blankQuestion(asId('en')), answer: blankAnswer(kind) });
		expect(problems.length).toBeGreaterThan(1);
		for (const problem of problems) expectSaid(sayOwnProblem(problem));
	});

	const detail = message('engine.mathTooLong');
	const problems: readonly OwnQuestionProblem[] = [
		{ kind: 'unpaired-dollar', where: 'explanation' },
		{ kind: 'unreadable-mathematics', where: 'options[1].feedback', formula: '1/', detail },
		{ kind: 'too-many-words', where: 'question', count: 70, most: 60 },
		{ kind: 'too-few', where: 'pairs', least: 2 },
		{ kind: 'too-many', where: 'entries', most: 12 },
		{ kind: 'same-text', where: 'pairs[2].right', other: 'pairs[0].right' },
		{ kind: 'unreadable-number', where: 'answer', detail },
		{ kind: 'unreadable-expression', where: 'answer' },
		{ kind: 'unreadable-expression', where: 'answer', detail },
		{ kind: 'other-form', where: 'accepted[1]', wanted: detail },
		{ kind: 'answer-refused', where: 'answer' }
	];
	it.each(problems)('for a question with $kind', (problem) => expectSaid(sayOwnProblem(problem)));
});

it('names the place as the editor does, counted from one', () => {
	expect(sayOwnProblem({ kind: 'empty', where: 'options[1]' }).values).toEqual({
		where: message('write.option', { number: 2 })
	});
});

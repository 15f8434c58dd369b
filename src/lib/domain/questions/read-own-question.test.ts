import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOwnQuestion } from './any-own-question.testing';
import { parseOwnQuestion } from './read-own-question';
import { sampleOwnQuestion } from './sample-own-question.testing';

describe('a kept question', () => {
	it('is read back', () => {
		fc.assert(
			fc.property(anyOwnQuestion, (question) => {
				expect(parseOwnQuestion(JSON.parse(JSON.stringify(question)))).toEqual({ ok: true, value: question });
			})
		);
	});

	it.each([
		[{ language: 'not a tag' }, 'language'],
		[{ answer: { kind: 'essay' } }, 'answer.kind'],
		[{ answer: { kind: 'text', accepted: [] } }, 'answer.accepted'],
		[{ answer: { kind: 'number', value: '1', form: 'tidy' } }, 'answer.form'],
		[{ question: 'x'.repeat(5_001) }, 'question']
	])('%j is refused', (changes, path) => {
		expect(parseOwnQuestion({ ...sampleOwnQuestion(), ...changes })).toMatchObject({ ok: false, error: { path } });
	});
});

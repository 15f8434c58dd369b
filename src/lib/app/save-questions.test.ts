import { expect, it, vi } from 'vitest';
import { OPTIONS, questionsOf } from '../domain/questions/any-own-question.testing';
import { readQuestions } from '../domain/questions/read-questions';
import { asking, sampleOwnQuestion } from '../domain/questions/sample-own-question.testing';
import { saveQuestions } from './save-questions';

const files: { readonly text: string; readonly name: string }[] = [];

vi.mock('./save-text', () => ({ saveText: (text: string, name: string) => files.push({ text, name }) }));

it('writes files that the import reads back', () => {
	const questions = [sampleOwnQuestion(), asking({ kind: 'text', accepted: ['maji'] })];
	for (const format of ['gift', 'xml', 'csv'] as const) saveQuestions(questions, format);
	expect(files.map(({ name }) => name)).toEqual([
		'darasa-questions.gift.txt',
		'darasa-questions.xml',
		'darasa-questions.csv'
	]);
	for (const { text } of files) expect(questionsOf(readQuestions(text, OPTIONS))).toEqual(questions);
});

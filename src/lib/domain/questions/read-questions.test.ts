import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyOwnQuestion, OPTIONS, questionsOf } from './any-own-question.testing';
import { readQuestions } from './read-questions';
import { asking } from './sample-own-question.testing';
import { tidyOwnQuestion } from './tidy-own-question';
import { writeGift } from './write-gift';
import { writeMoodleXml } from './write-moodle-xml';
import { writeQuestionCsv } from './write-question-csv';

const some = fc.array(anyOwnQuestion, { minLength: 1, maxLength: 3 });

it.each([
	['GIFT', writeGift],
	['Moodle XML', writeMoodleXml],
	['CSV', writeQuestionCsv]
])('tells %s by its content and gives the same questions back', (_, write) => {
	fc.assert(
		fc.property(some, (questions) => {
			expect(questionsOf(readQuestions(write(questions), OPTIONS))).toEqual(questions);
		})
	);
});

it('says of a table without a header what it lacks, and of plain words that there is no question', () => {
	expect(readQuestions('Nusu ya 8;4\nNusu ya 6;3', OPTIONS)).toMatchObject({ error: { kind: 'no-header' } });
	expect(readQuestions('', OPTIONS)).toMatchObject({ error: { kind: 'no-questions' } });
	expect(readQuestions('\ufeff <html>', OPTIONS)).toMatchObject({ error: { kind: 'not-a-quiz' } });
});

it('never throws', () => {
	fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (source) => void readQuestions(source, OPTIONS)));
});

it('leaves read questions as they are when they are tidied, and drops only lines that were left empty at the end', () => {
	fc.assert(
		fc.property(anyOwnQuestion, (question) => {
			expect(tidyOwnQuestion(question)).toEqual(question);
		})
	);
	const answer = { kind: 'order', entries: [' one', '', 'two ', '', ''] } as const;
	expect(tidyOwnQuestion(asking(answer)).answer).toEqual({ kind: 'order', entries: ['one', '', 'two'] });
	expect(tidyOwnQuestion(asking({ kind: 'text', accepted: [''] })).answer).toEqual({ kind: 'text', accepted: [''] });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOwnQuestion, entriesOf, OPTIONS, outcomesOf, questionsOf } from './any-own-question.testing';
import { parseQuestionCsv } from './parse-question-csv';
import { writeQuestionCsv } from './write-question-csv';

const parse = (...lines: readonly string[]) => parseQuestionCsv(lines.join('\n'), OPTIONS);
const first = (...lines: readonly string[]) => questionsOf(parse(...lines))[0];
const option = (text: string, feedback = '') => ({ text, feedback });

describe('a table of questions', () => {
	it('has its columns in any order, with or without numbers', () => {
		expect(
			first(
				'Wrong,Wrong feedback,wrong_2,Explanation,Question,Answer,Kind',
				'Moon,No,Sun,See,"Where, are we?",Earth,choice'
			)
		).toEqual({
			title: '',
			language: 'en',
			question: 'Where, are we?',
			answer: {
				kind: 'choice',
				before: [],
				right: option('Earth'),
				after: [option('Moon', 'No'), option('Sun')],
				isShuffled: true
			},
			explanation: 'See'
		});
	});

	it('says where the right option stands', () => {
		const head = 'question,answer,wrong,wrong,position,shuffled';
		expect(first(head, 'Q,c,a,b,3,no')?.answer).toMatchObject({
			before: [option('a'), option('b')],
			isShuffled: false
		});
		expect(outcomesOf(parse(head, 'Q,c,a,b,4,', 'Q,c,a,b,x,', 'Q,c,a,b,1,'))).toEqual([
			'bad-position',
			'bad-position',
			'question'
		]);
	});

	it('tells the kind from the cells', () => {
		const head = 'question,answer,answer,wrong,left,right';
		const kinds = questionsOf(parse(head, 'Q,a,,b', 'Q,3/4', 'Q,cat', 'Q,3,three', 'Q,,,,a,b')).map(
			({ answer }) => answer.kind
		);
		expect(kinds).toEqual(['choice', 'number', 'text', 'text', 'match']);
	});

	it('of a French Excel has semicolons, decimal commas and French columns', () => {
		const source = '\ufeffsep=;\r\nType;Énoncé;Réponse;Forme\r\n;"Deux\r\net demi ?";2,5;\r\nnumber;Q;3/4;simplest\r\n';
		const entries = entriesOf(parseQuestionCsv(source, OPTIONS));
		expect(entries.map(({ line }) => line)).toEqual([3, 5]);
		expect(entries[0]?.outcome).toMatchObject({
			question: { question: 'Deux\net demi ?', answer: { kind: 'number', value: '2.5' } },
			notes: ['comma-read-as-point']
		});
		expect(entries[1]?.outcome).toMatchObject({ question: { answer: { value: '3/4', form: 'simplest' } } });
	});

	it('may have tabs between its cells', () => {
		expect(first('question\tanswer\tkind', 'Sort, please\tb\torder')?.answer).toEqual({
			kind: 'order',
			entries: ['b']
		});
	});

	it('keeps dollars that are money', () => {
		expect(first('question,answer', 'It costs $5 or $6. Is $1/2$ more?,no')?.question).toBe(
			'It costs \\$5 or \\$6. Is $1/2$ more?'
		);
	});

	it.each([
		[',a,text', 'no-question'],
		['Q,,text', 'no-answer'],
		['Q,a,essay', 'unknown-kind'],
		['Q,3,number,tidy', 'unknown-form'],
		['Q,x,expression,mixed', 'unknown-form'],
		['Q,,match,,a', 'bad-pair'],
		['"Q,a,text', 'unclosed-quote'],
		['Q,a,constructor', 'unknown-kind']
	])('names what is wrong in %s and keeps the other rows', (row, problem) => {
		expect(outcomesOf(parse('question,answer,kind,form,left,right', 'Q,a', row))).toEqual(['question', problem]);
	});

	it('needs its header, and content', () => {
		expect(parse('Where are we?,Earth')).toEqual({ ok: false, error: { kind: 'no-header' } });
		expect(parse('')).toEqual({ ok: false, error: { kind: 'no-header' } });
		expect(parse('question,answer', ' , ')).toEqual({ ok: false, error: { kind: 'no-questions' } });
		expect(parse('x'.repeat(1_000_001))).toEqual({ ok: false, error: { kind: 'too-long' } });
		expect(parse(`question,answer${'\nQ,a'.repeat(2_001)}`)).toEqual({
			ok: false,
			error: { kind: 'too-many-questions' }
		});
	});

	it('runs no formula in a spreadsheet', () => {
		const [question] = questionsOf(parse('question,answer,kind,language', '"=1+1?",-3,number,en'));
		if (!question) throw new Error('no question');
		expect(writeQuestionCsv([question])).toContain(",'=1+1?,-3,");
	});

	it('is read back as it was written', () => {
		fc.assert(
			fc.property(fc.array(anyOwnQuestion, { minLength: 1, maxLength: 3 }), (questions) => {
				expect(questionsOf(parse(writeQuestionCsv(questions)))).toEqual(questions);
			}),
			{ numRuns: 300 }
		);
	});

	it('never throws', () => {
		const piece = fc.constantFrom(
			'"',
			',',
			';',
			'\t',
			'\n',
			'\r',
			'kind',
			'answer',
			'choice',
			'number',
			"'",
			'=',
			'1',
			'$',
			'\\(',
			'Q'
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(piece).map((pieces) => pieces.join('')),
					fc.string({ unit: 'binary', maxLength: 60 })
				),
				(source) => {
					parse('question,answer,wrong,left,right,position,form,kind', source);
				}
			),
			{ numRuns: 300 }
		);
	});

	it.each(['"', '"\n', ',', "'", '\n', '" '])(
		'of endless %j is read in time',
		(piece) => {
			const started = performance.now();
			parse('question,answer', `Q,a${piece.repeat(Math.floor(300_000 / piece.length))}`);
			expect(performance.now() - started).toBeLessThan(4_000);
		},
		20_000
	);
});

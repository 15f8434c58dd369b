import { describe, expect, it } from 'vitest';
import { checkOwnQuestion } from '../check-own-question';
import { parseOwnQuestion } from '../read-own-question';
import type { OwnQuestion } from '../own-question';
import { option, sampleOwnQuestion } from '../sample-own-question.testing';
import { drawExamples } from './draw-examples';
import { findNumbers } from './find-numbers';
import { findFollowers, follow, letDraw, stopDrawing, suggestFormulas } from './let-draw';
import { writeDrawnIn, writeSamplesIn } from './write-numbers-in';

const MANGOES = sampleOwnQuestion({
	question: 'Musa has 12 mangoes and gives 5 away. How many are left?',
	answer: { kind: 'number', value: '7', form: 'any' },
	explanation: '$12 - 5 = 7$'
});

/** Taps the numbers of the question, one after the other, always the first that is left. */
function tap(question: OwnQuestion, times: number): OwnQuestion {
	const [place] = findNumbers(question.question);
	return times === 0 || !place ? question : tap(letDraw(question, place), times - 1);
}

function followAll(question: OwnQuestion): OwnQuestion {
	const [next] = findFollowers(question);
	return next ? followAll(follow(question, next)) : question;
}

const problems = (question: OwnQuestion) => checkOwnQuestion(question).map(({ kind, where }) => `${kind} ${where}`);

describe('numbers that are tapped', () => {
	it('become variables in a range around them, and the answer a formula of them', () => {
		const once = tap(MANGOES, 1);
		expect(once.question).toContain('{a} mangoes and gives 5');
		expect(once.answer).toMatchObject({ value: 'a - 5' });
		const twice = tap(MANGOES, 2);
		expect(twice.answer).toMatchObject({ value: 'a - b' });
		expect(twice.numbers?.variables).toEqual([
			{ name: 'a', from: '6', to: '24', sample: '12' },
			{ name: 'b', from: '2', to: '10', sample: '5' }
		]);
	});

	it('draw along what follows from them', () => {
		expect(followAll(tap(MANGOES, 2)).explanation).toBe('${a} - {b} = {answer}$');
	});

	it('of a fraction are its top and bottom', () => {
		const sum = tap(
			sampleOwnQuestion({ question: 'What is $1/2 + 1/3$?', answer: { kind: 'number', value: '5/6', form: 'any' } }),
			2
		);
		expect(sum.question).toBe('What is ${a}/{b} + {c}/{d}$?');
		expect(sum.answer).toMatchObject({ value: 'a / b + c / d' });
		expect(sum.numbers?.variables[3]).toMatchObject({ from: '2', to: '10' });
		expect(problems({ ...sum, explanation: '' })).toEqual([]);
	});

	it('may be decimals', () => {
		const price = tap(
			sampleOwnQuestion({
				question: 'One costs 2.5. What do 4 cost?',
				answer: { kind: 'number', value: '10', form: 'any' },
				explanation: ''
			}),
			2
		);
		expect(price.answer).toMatchObject({ value: 'a × b' });
		expect(problems(price)).toEqual([]);
		expect(writeDrawnIn(price, 'x').question).toMatch(/^One costs [1-5](\.\d)?\. What do \d+ cost\?$/u);
	});

	it('stand in algebra and in options', () => {
		const algebra = tap(
			sampleOwnQuestion({
				question: 'Write without brackets: $3(x + 4)$',
				answer: { kind: 'expression', value: '3x + 12', form: 'any' },
				explanation: ''
			}),
			2
		);
		const followed = followAll(algebra);
		expect(followed.answer).toMatchObject({ value: '{a}x + {a × b}' });
		expect(problems(followed)).toEqual([]);
		const choice = followAll(
			tap(
				sampleOwnQuestion({
					question: 'How much is $4 + 3$?',
					answer: {
						kind: 'choice',
						before: [option('12')],
						right: option('7'),
						after: [option('1')],
						isShuffled: true
					},
					explanation: ''
				}),
				2
			)
		);
		expect(choice.answer).toMatchObject({
			before: [{ text: '{a × b}' }],
			right: { text: '{a + b}' },
			after: [{ text: '{a - b}' }]
		});
		// 2 + 2 is 2 × 2: such numbers are never drawn.
		expect(problems(choice)).toEqual([]);
	});

	it('come back when they are not to be drawn', () => {
		const drawn = followAll(tap(MANGOES, 2));
		expect(stopDrawing(drawn, 'a').question).toContain('has 12 mangoes and gives {b}');
		expect(stopDrawing(drawn, 'a').answer).toMatchObject({ value: '12 - b' });
		expect(stopDrawing(stopDrawing(drawn, 'a'), 'b')).toEqual(MANGOES);
		expect(writeSamplesIn(drawn)).toEqual(MANGOES);
	});

	it('are offered every simple formula that fits, not the same one twice', () => {
		const two = {
			...MANGOES,
			question: 'You have 2 rows of 2. How many?',
			answer: { kind: 'number', value: '4', form: 'any' }
		} as const;
		expect(suggestFormulas(tap(two, 2))).toEqual(['a + b', 'a × b']);
	});
});

describe('a question with drawn numbers', () => {
	const drawn = followAll(tap(MANGOES, 2));

	it('shows three different examples with the answers of the engine', () => {
		const examples = drawExamples(drawn);
		expect(examples).toHaveLength(3);
		expect(new Set(examples.map((one) => JSON.stringify(one))).size).toBe(3);
	});

	it('is kept and read again', () => {
		expect(parseOwnQuestion(JSON.parse(JSON.stringify(drawn)))).toEqual({ ok: true, value: drawn });
	});

	it('goes out with numbers in it that the conditions allow', () => {
		const strict: OwnQuestion = { ...drawn, numbers: { ...drawn.numbers!, conditions: ['not-negative', 'not-zero'] } };
		for (const seed of ['1', '2', '3', '4', '5', '6']) {
			const written = writeDrawnIn(strict, seed);
			const [, had = '', gave = ''] = /has (\d+) .* gives (\d+)/u.exec(written.question) ?? [];
			expect(written.answer).toMatchObject({ value: String(Number(had) - Number(gave)) });
			expect(Number(had)).toBeGreaterThan(Number(gave));
			expect(written).not.toHaveProperty('numbers');
			expect(problems(written)).toEqual([]);
		}
	});

	it.each<[string, Partial<OwnQuestion>, readonly string[]]>([
		['a range the wrong way round', { numbers: range('9', '3') }, ['bad-range numbers[0]']],
		['a range that is no number', { numbers: range('', 'many') }, ['bad-range numbers[0]']],
		['a huge range', { numbers: range('1', '99999999999') }, ['bad-range numbers[0]']],
		['a letter that is not drawn', { question: 'What is {a} + {z}?' }, ['unreadable-formula question']],
		['a brace in mathematics that is no formula', { question: 'What is ${a} + {}$?' }, ['unreadable-formula question']],
		['a number that is not shown', { question: 'What is it?' }, ['unused-number numbers[0]']],
		['an answer that was forgotten', { answer: { kind: 'number', value: '7', form: 'any' } }, ['same-answer answer']],
		[
			'a formula that cannot be read',
			{ answer: { kind: 'number', value: 'a -', form: 'any' } },
			['unreadable-formula answer']
		],
		['too few draws', { numbers: range('3', '4') }, ['few-draws numbers']],
		[
			'a form it often has not',
			{ answer: { kind: 'number', value: 'a / 2', form: 'whole' } },
			['form-not-always answer']
		],
		['nothing to draw', { answer: { kind: 'number', value: 'a / (a - a)', form: 'any' } }, ['never-drawn numbers']],
		[
			'a wrong option that is right at times',
			{
				answer: {
					kind: 'choice',
					before: [],
					right: option('{a}'),
					after: [option('${a} + 0/2$'), option('$6/1$')],
					isShuffled: true
				}
			},
			['also-right options[2]']
		]
	])('says what is wrong: %s', (_, changes, expected) => {
		const question = sampleOwnQuestion({
			question: 'What is {a} + 1?',
			answer: { kind: 'number', value: 'a + 1', form: 'any' },
			explanation: '',
			numbers: range('2', '9'),
			...changes
		});
		expect(problems(question)).toEqual(expected);
	});

	function range(from: string, to: string): NonNullable<OwnQuestion['numbers']> {
		return { variables: [{ name: 'a', from, to, sample: '3' }], conditions: [] };
	}
});

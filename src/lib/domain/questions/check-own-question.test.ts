import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOwnQuestion } from './any-own-question.testing';
import { checkOwnQuestion } from './check-own-question';
import type { OwnAnswer, OwnQuestion } from './own-question';
import { asking, choosing, option, sampleOwnQuestion } from './sample-own-question.testing';

const problemsOf = (question: OwnQuestion) => checkOwnQuestion(question).map(({ kind, where }) => `${kind} ${where}`);
const number = (value: string, form: (OwnAnswer & { kind: 'number' })['form'] = 'any') =>
	asking({ kind: 'number', value, form });
const expression = (value: string, form: (OwnAnswer & { kind: 'expression' })['form'] = 'any') =>
	asking({ kind: 'expression', value, form });

describe('a sound question', () => {
	it.each<[string, OwnQuestion]>([
		['number', sampleOwnQuestion()],
		['fraction', number('3/4', 'simplest')],
		['mixed number', number('1 1/2', 'mixed')],
		['percent', number('25%', 'percent')],
		['two decimals', number('2.50', 'decimal-2')],
		['choice', choosing(option('$1/2$', 'Yes'), option('$2/4$', 'The same, but not in lowest terms'), option('0.5'))],
		['expression', expression('2x + 6', 'expanded')],
		['factorised expression', expression('2(x + 3)', 'factorised')],
		['order', asking({ kind: 'order', entries: ['seed', 'plant', 'fruit'] })],
		[
			'match',
			asking({
				kind: 'match',
				pairs: [
					{ left: 'cow', right: 'calf' },
					{ left: 'dog', right: 'pup' }
				]
			})
		],
		['text', asking({ kind: 'text', accepted: ['maji', 'ውሃ'] })]
	])('with a %s', (_, question) => {
		expect(problemsOf(question)).toEqual([]);
	});
});

describe('what is wrong is named', () => {
	it.each<[OwnQuestion, readonly string[]]>([
		[sampleOwnQuestion({ question: ' ' }), ['empty question']],
		[sampleOwnQuestion({ question: 'It costs $5' }), ['unpaired-dollar question']],
		[sampleOwnQuestion({ question: 'What is $1/$?' }), ['unreadable-mathematics question']],
		[sampleOwnQuestion({ question: 'What is $2{a}$?' }), ['unreadable-mathematics question']],
		[sampleOwnQuestion({ explanation: 'so $(' }), ['unpaired-dollar explanation']],
		[sampleOwnQuestion({ question: 'word '.repeat(61) }), ['too-many-words question']],
		[sampleOwnQuestion({ explanation: 'word '.repeat(61) }), ['too-many-words explanation']],
		[number(''), ['empty answer', 'unreadable-number answer']],
		[number('four'), ['unreadable-number answer']],
		[number('2/4', 'simplest'), ['other-form answer']],
		[number('1/3', 'decimal'), ['other-form answer']],
		[number('2.5', 'decimal-2'), ['other-form answer']],
		[number('2^3'), ['other-form answer']],
		[expression('2x +'), ['unreadable-expression answer']],
		[expression('{a}x'), ['unreadable-expression answer']],
		[expression('x = 2'), ['unreadable-expression answer']],
		[expression('2(x + 3)', 'expanded'), ['other-form answer']],
		[choosing(option('a')), ['too-few options']],
		[choosing(option('a'), option('')), ['empty options[1]']],
		[choosing(option('a'), option('b'), option('a')), ['same-text options[2]']],
		[choosing(option('$1/2$'), option('$ 1/2 $')), ['same-text options[1]']],
		[choosing(option('a'), option('b', 'no $')), ['unpaired-dollar options[1].feedback']],
		[choosing(option('a'), ...Array.from({ length: 12 }, (_, at) => option(`b${at}`))), ['too-many options']],
		[asking({ kind: 'order', entries: ['one'] }), ['too-few entries']],
		[asking({ kind: 'order', entries: ['one', 'two', 'one'] }), ['same-text entries[2]']],
		[
			asking({
				kind: 'match',
				pairs: [
					{ left: 'a', right: 'c' },
					{ left: 'b', right: 'c' }
				]
			}),
			['same-text pairs[1].right']
		],
		[
			asking({
				kind: 'match',
				pairs: [
					{ left: 'a', right: 'c' },
					{ left: 'a', right: 'd' }
				]
			}),
			['same-text pairs[1].left']
		],
		[asking({ kind: 'text', accepted: ['maji', '?!'] }), ['answer-refused accepted[1]']]
	])('%j', (question, problems) => {
		expect(problemsOf(question)).toEqual(problems);
	});

	it('with the sentence of the engine', () => {
		expect(checkOwnQuestion(number('2/4', 'simplest'))).toEqual([
			{ kind: 'other-form', where: 'answer', wanted: { key: 'engine.wantedSimplest' } }
		]);
	});

	it('whatever was written', () => {
		fc.assert(
			fc.property(anyOwnQuestion, (question) => {
				expect(Array.isArray(checkOwnQuestion(question))).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});
});

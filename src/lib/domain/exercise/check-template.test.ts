import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '../base/ids';
import { checkTemplate, type TemplateProblem } from './check-template';
import { mistake, option, sampleTemplate, words } from './sample-template';
import type { NumberForm } from '../number/number-form';
import type { Template, Variable } from './template';

const seeds = Array.from({ length: 30 }, (_, index) => `seed ${index}`);
const english = [asId<LanguageTag>('en')];

const problemsOf = (changes: Partial<Template>): readonly TemplateProblem[] =>
	checkTemplate(sampleTemplate(changes), seeds, english);
const kindsOf = (changes: Partial<Template>): readonly string[] => [
	...new Set(problemsOf(changes).map((problem) => problem.kind))
];
const one: readonly Variable[] = ['n', 'd', 'k', 'top'].map((name, index) => ({
	kind: 'derived',
	name,
	value: `${index + 1}`
}));
const entry = (id: string, value: string) => ({ id, text: words(`entry ${id}`), value });

describe('checkTemplate', () => {
	it.each<[string, Partial<Template>]>([
		['a number', {}],
		['a number in simplest form', { answer: { kind: 'number', value: 'n/d', form: 'simplest' } }],
		['a mixed number', { answer: { kind: 'number', value: 'n + n/d', form: 'mixed' } }],
		['a negative mixed number', { answer: { kind: 'number', value: '-n - n/d', form: 'mixed' } }],
		['a decimal', { answer: { kind: 'number', value: 'n/10', form: 'decimal' } }],
		['a percentage', { answer: { kind: 'number', value: 'n/8', form: 'percent' } }],
		['a fraction', { answer: { kind: 'number', value: 'n/d', form: 'fraction' } }],
		[
			'a choice',
			{
				answer: { kind: 'choice', options: [option('a', 'A', 'n < d'), option('b', 'B', 'n >= d')], shuffled: true },
				mistakes: [mistake('adds', 'b')]
			}
		],
		[
			'an order',
			{
				answer: {
					kind: 'order',
					direction: 'up',
					entries: [entry('a', 'n/d'), entry('b', 'n/(d*k)'), entry('c', '2')]
				},
				mistakes: [mistake('adds', 'reversed')]
			}
		],
		['words', { answer: { kind: 'text', accepted: { en: ['gas'] } }, mistakes: [mistake('adds', 'gases')] }]
	])('finds nothing wrong with %s', (_, changes) => {
		expect(problemsOf(changes)).toEqual([]);
	});

	it.each<[TemplateProblem['kind'], Partial<Template>]>([
		['not-drawn', { conditions: ['n > 100'] }],
		['useless-mistake', { mistakes: [mistake('adds', 'n/d')] }],
		['useless-mistake', { mistakes: [mistake('first', 'n + 1'), mistake('second', '1 + n')] }],
		['useless-mistake', { mistakes: [mistake('adds', 'nowhere + 1')] }],
		['few-items', { variables: one, mistakes: [] }],
		['missing-language', { hints: [{ sw: [] }] }],
		['missing-language', { answer: { kind: 'text', accepted: { sw: ['gesi'] } }, mistakes: [] }]
	])('reports %s', (kind, changes) => {
		expect(kindsOf(changes)).toEqual([kind]);
	});

	it.each<[NumberForm, string]>([
		['decimal', 'n/7'],
		['percent', 'n/7'],
		['whole', 'n + 1/2']
	])('reports a right answer that has no form as %s', (form, value) => {
		expect(kindsOf({ answer: { kind: 'number', value, form }, mistakes: [] })).toEqual(['right-answer-refused']);
	});

	it('says where a language is missing', () => {
		const swahili = checkTemplate(sampleTemplate({ mistakes: [] }), [], [asId<LanguageTag>('sw')]);
		expect(swahili.map((problem) => (problem.kind === 'missing-language' ? problem.where : problem.kind))).toEqual([
			'question',
			'hints[0]',
			'hints[1]',
			'solution[0]'
		]);
	});

	it('does not ask variety of a template without variables', () => {
		const plain = { variables: [], conditions: [], question: words('?'), hints: [], solution: [], mistakes: [] };
		expect(problemsOf({ ...plain, answer: { kind: 'number', value: '3', form: 'any' } })).toEqual([]);
	});
});

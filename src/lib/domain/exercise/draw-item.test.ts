import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import type { RichText } from '../lesson/rich-text';
import type { DrawProblem } from './draw-problem';
import { slotsInText } from './fill-text';
import { draw, drawAnswerOf, problemOf } from './sample-draw';
import { choiceOf, fixed, fractionOf, mistake, option, slot, words } from './sample-template';
import type { Template, Variable } from './template';

const seeds = fc.string({ maxLength: 20 });

const backwards = { from: 3, to: 1, step: 1 };

describe('drawItem', () => {
	it('draws the same item from the same seed', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				expect(draw({}, seed)).toEqual(draw({}, seed));
			})
		);
	});

	it('keeps to the ranges and the conditions, and is exact', () => {
		const changes: Partial<Template> = {
			variables: [
				{ kind: 'range', name: 'n', from: 0.1, to: 0.3, step: 0.1 },
				{ kind: 'range', name: 'd', from: -4, to: 4, step: 2 }
			],
			conditions: ['d != 0', 'n < d'],
			question: words('none'),
			answer: { kind: 'number', value: 'n*10 + 100*d', form: 'any' },
			hints: [],
			solution: [],
			mistakes: []
		};
		const values = Array.from({ length: 60 }, (_, index) => drawAnswerOf('number', changes, `${index}`).value);
		const expected = [201n, 202n, 203n, 401n, 402n, 403n];
		expect([...new Set(values.map((value) => value.numerator))].sort()).toEqual(expected);
		expect(values.every((value) => value.denominator === 1n)).toBe(true);
	});

	it('lets a later variable use an earlier one, in whatever value was drawn', () => {
		const item = draw({ variables: [...fixed({ n: '3', d: '4', k: '2' }), ...fixed({ top: 'n*k + 1/2' })] });
		expect(item.hints[1]?.['en']?.[1]).toEqual({
			kind: 'math',
			node: {
				kind: 'fraction',
				top: { kind: 'number', text: '13' },
				bottom: { kind: 'number', text: '2' }
			}
		});
	});

	it('fills words and mathematics in every language, deep inside too', () => {
		const sentence: RichText = [
			{ kind: 'strong', children: [{ kind: 'term', termId: asId('top'), children: [{ kind: 'slot', name: 'n' }] }] },
			{ kind: 'math', node: { kind: 'row', items: [{ kind: 'power', base: slot('d'), exponent: slot('k') }] } }
		];
		const three = { kind: 'number', text: '3' };
		const filled = [
			{
				kind: 'strong',
				children: [{ kind: 'term', termId: 'top', children: [{ kind: 'math', node: three }] }]
			},
			{
				kind: 'math',
				node: {
					kind: 'row',
					items: [{ kind: 'power', base: { kind: 'number', text: '4' }, exponent: { kind: 'number', text: '2' } }]
				}
			}
		];
		const numbers = fixed({ n: '3', d: '4', k: '2', top: '6' });
		const item = draw({ variables: numbers, question: { en: sentence, sw: sentence } });
		expect(item.question).toEqual({ en: filled, sw: filled });
	});

	it('leaves no slot anywhere', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const item = draw({}, seed);
				const texts = [
					item.question,
					...item.hints,
					...item.solution,
					...item.knownWrongs.map((known) => known.feedback)
				];
				expect(texts.flatMap((text) => Object.values(text).flatMap(slotsInText))).toEqual([]);
			})
		);
	});

	it('works out the numbers of a picture and leaves its words', () => {
		const numbers = fixed({ n: '3', d: '4', k: '2', top: '6' });
		const description = words('{n} of {d}').en as RichText;
		const descriptions = words('{n} of {d}');
		const bar = draw({
			variables: numbers,
			picture: {
				picture: { name: 'fraction-bar', values: { parts: 'd*k', shaded: 'n/k', start: '0' }, description },
				descriptions
			}
		});
		expect(bar.picture?.picture.values).toEqual({ parts: '8', shaded: '3/2', start: '0' });
		expect(slotsInText(bar.picture?.picture.description ?? [])).toEqual([]);
		expect(slotsInText(bar.picture?.descriptions['en'] ?? [])).toEqual([]);
		const box = draw({
			variables: numbers,
			picture: { picture: { name: 'particles', values: { state: 'solid' }, description }, descriptions }
		});
		expect(box.picture?.picture.values).toEqual({ state: 'solid' });
	});

	it('draws again where numbers give no clear answer', () => {
		const variables: readonly Variable[] = [{ kind: 'range', name: 'n', from: 0, to: 3, step: 1 }];
		const plain = { variables, conditions: [], question: words('{n}'), hints: [], solution: [] };
		for (let index = 0; index < 30; index++) {
			const answer = drawAnswerOf(
				'number',
				{ ...plain, answer: { kind: 'number', value: '6/n', form: 'any' } },
				`${index}`
			);
			expect(answer.value.numerator).toBeGreaterThan(0n);
		}
	});

	it.each<[DrawProblem['kind'], Partial<Template>]>([
		['bad-expression', { conditions: ['n <'] }],
		['bad-expression', { answer: { kind: 'number', value: ')(', form: 'any' } }],
		['no-value', { answer: { kind: 'number', value: 'nowhere + 1', form: 'any' } }],
		['no-value', { answer: { kind: 'number', value: '1/(n - n)', form: 'any' } }],
		['conditions-never-hold', { conditions: ['n > d', 'n < d'] }],
		[
			'bad-range',
			{ variables: [...fixed({ n: '1', d: '2', k: '2', top: '2' }), { kind: 'range', name: 'r', ...backwards }] }
		],
		['unknown-slot', { hints: [words('{nowhere}')] }],
		['unknown-slot', { hints: [fractionOf('n', 'nowhere')] }],
		['unknown-slot', { mistakes: [{ ...mistake('adds', 'n'), feedback: words('{nowhere}') }] }],
		['bad-mistake', { answer: { kind: 'match', pairs: [] }, mistakes: [mistake('adds', 'y')] }],
		['bad-mistake', choiceOf([option('a', 'a', 'true'), option('b', 'b', 'false')], [mistake('adds', 'c')])]
	])('names the problem %s', (kind, changes) => {
		expect(problemOf(changes)).toBe(kind);
	});
});

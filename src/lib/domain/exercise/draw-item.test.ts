import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../base/ids';
import type { Result } from '../base/result';
import type { RichText } from '../lesson/rich-text';
import { multiplyRational, rational } from '../number/rational';
import { drawItem } from './draw-item';
import type { DrawProblem } from './draw-problem';
import { slotsInText } from './fill-text';
import type { Item, ItemAnswer } from './item';
import { fractionOf, mistake, option, sampleTemplate, slot, words } from './sample-template';
import type { AnswerSpec, Template, Variable } from './template';

const fixed = (values: Readonly<Record<string, string>>): readonly Variable[] =>
	Object.entries(values).map(([name, value]) => ({ kind: 'derived', name, value }));

function draw(changes: Partial<Template>, seed = 'seed'): Item {
	const item = drawItem(sampleTemplate(changes), seed);
	if (!item.ok) throw new Error(JSON.stringify(item.error));
	return item.value;
}

function drawAnswer<Kind extends ItemAnswer['kind']>(
	kind: Kind,
	changes: Partial<Template>,
	seed = 'seed'
): ItemAnswer & { kind: Kind } {
	const { answer } = draw({ mistakes: [], ...changes }, seed);
	expect(answer.kind).toBe(kind);
	return answer as ItemAnswer & { kind: Kind };
}

function problemOf(changes: Partial<Template>): DrawProblem['kind'] | undefined {
	const drawn: Result<Item, DrawProblem> = drawItem(sampleTemplate(changes), 'seed');
	return drawn.ok ? undefined : drawn.error.kind;
}

const backwards = { from: 3, to: 1, step: 1 };
const seeds = fc.string({ maxLength: 20 });

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
		const values = Array.from({ length: 60 }, (_, index) => drawAnswer('number', changes, `${index}`).value);
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
			const answer = drawAnswer(
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
		['bad-mistake', choice([option('a', 'a', 'true'), option('b', 'b', 'false')], [mistake('adds', 'c')])]
	])('names the problem %s', (kind, changes) => {
		expect(problemOf(changes)).toBe(kind);
	});
});

function choice(options: (AnswerSpec & { kind: 'choice' })['options'], mistakes: Template['mistakes'] = []) {
	return { answer: { kind: 'choice', options, shuffled: true }, mistakes } as const;
}

describe('drawItem for choices', () => {
	const options = ['a', 'b', 'c', 'd'].map((id) => option(id, `word ${id}`, id === 'c' ? 'n < d' : 'n > d'));

	it('finds the right option by its condition and keeps all options', () => {
		const answer = drawAnswer('choice', choice(options));
		expect(answer.rightId).toBe('c');
		expect(answer.options.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
	});

	it('shuffles by seed when asked, and else not', () => {
		const layout = (seed: string): string =>
			drawAnswer('choice', choice(options), seed)
				.options.map(({ id }) => id)
				.join('');
		expect(new Set(Array.from({ length: 40 }, (_, index) => layout(`${index}`))).size).toBeGreaterThan(5);
		const answer = drawAnswer('choice', { answer: { kind: 'choice', options, shuffled: false } });
		expect(answer.options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
	});

	it.each([
		['right-options', [option('a', 'a', 'true'), option('b', 'b', 'true')]],
		['right-options', [option('a', 'a', 'false'), option('b', 'b', 'n > d')]],
		['same-text', [option('a', '{n}', 'true'), option('b', '{n}', 'false')]]
	] as const)('names the problem %s', (kind, faulty) => {
		expect(problemOf(choice(faulty))).toBe(kind);
	});
});

describe('drawItem for orders and pairs', () => {
	const entry = (id: string, value: string) => ({ id, text: words(`entry ${id}`), value });
	const order = (direction: 'up' | 'down', ...values: string[]): Partial<Template> => ({
		answer: { kind: 'order', direction, entries: values.map((value, index) => entry('abcdef'[index] as string, value)) }
	});

	it.each([
		['up', ['2/4', '1/3', '3/4'], 'bac'],
		['down', ['2/4', '1/3', '3/4'], 'cab'],
		['up', ['d', 'n', '-1'], 'cba']
	] as const)('orders %s by exact value: %s', (direction, values, right) => {
		expect(drawAnswer('order', order(direction, ...values)).rightOrder.join('')).toBe(right);
	});

	it('never lays out what is already solved', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const answer = drawAnswer('order', order('up', '1', '2'), seed);
				expect(answer.entries.map(({ id }) => id)).not.toEqual(answer.rightOrder);
			})
		);
	});

	it('refuses two entries of the same value', () => {
		expect(problemOf({ ...order('up', '1/2', '2/4'), mistakes: [] })).toBe('same-value');
	});

	it('pairs each left with its own right, laid out otherwise', () => {
		const pairs = ['a', 'b', 'c'].map((id) => ({ id, left: words(`left ${id}`), right: words(`right ${id}`) }));
		const answer = drawAnswer('match', { answer: { kind: 'match', pairs } });
		expect(answer.rightPairs).toEqual({ a: 'a', b: 'b', c: 'c' });
		expect(answer.lefts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect(answer.rights.map(({ id }) => id)).not.toEqual(['a', 'b', 'c']);
		expect(answer.rights.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
	});
});

describe('drawItem for mistakes', () => {
	const wrongs = (changes: Partial<Template>): readonly (readonly [string, unknown])[] =>
		draw({ variables: fixed({ n: '1', d: '2', k: '2', top: 'n*k' }), ...changes }).knownWrongs.map((known) => [
			known.misconceptionId,
			Object.values(known.answer)[1]
		]);

	it('works out each wrong answer', () => {
		expect(wrongs({})).toEqual([
			['widens-top-only', rational(1)],
			['widens-bottom-only', rational(1, 4)],
			['adds', rational(3, 4)]
		]);
	});

	it('leaves out what is right, already there, without value, or out of its condition', () => {
		const mistakes = [
			mistake('right-after-all', '2/4'),
			mistake('first', '3'),
			mistake('second', '6/2'),
			mistake('no-value', '1/(n - 1)'),
			mistake('not-now', '5', 'n > d'),
			mistake('now', '7', 'n < d')
		];
		expect(wrongs({ mistakes })).toEqual([
			['first', rational(3)],
			['now', rational(7)]
		]);
	});

	it('never holds the right answer', () => {
		const parts = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), seeds);
		fc.assert(
			fc.property(parts, ([top, bottom, seed]) => {
				const mistakes = [mistake('maybe', `${top}/${bottom}`), mistake('other', `${bottom}/${top}`)];
				const { knownWrongs, answer } = draw(
					{ mistakes, variables: fixed({ n: '1', d: '2', k: '2', top: '2' }) },
					seed
				);
				const right = answer.kind === 'number' ? answer.value : rational(0);
				expect(knownWrongs.map((known) => known.answer)).not.toContainEqual({ kind: 'number', value: right });
				expect(knownWrongs.length).toBe(top === bottom ? 1 : bottom === 2 * top || top === 2 * bottom ? 1 : 2);
				expect(multiplyRational(right, rational(2))).toEqual(rational(1));
			})
		);
	});

	it('orders as the mistake would: reversed, or by a part of the fraction as written', () => {
		const entries = ['1/2', '2/4 + 1/4', '3/9', '2/5'].map((value, index) => ({
			id: 'abcd'[index] as string,
			text: words(`entry ${index}`),
			value
		}));
		const answer: AnswerSpec = { kind: 'order', direction: 'up', entries };
		const mistakes = [
			mistake('turned-round', 'reversed'),
			mistake('bottoms-only', 'by:bottom'),
			mistake('bottoms-only-turned', 'by:-bottom'),
			mistake('cannot-tell', 'by:top*0')
		];
		expect(wrongs({ answer, mistakes })).toEqual([
			['turned-round', ['b', 'a', 'd', 'c']],
			['bottoms-only', ['a', 'b', 'd', 'c']],
			['bottoms-only-turned', ['c', 'd', 'b', 'a']]
		]);
	});

	it('leaves out a wrong word that is accepted', () => {
		const answer: AnswerSpec = { kind: 'text', accepted: { en: ['Melting'], sw: ['kuyeyuka'] } };
		expect(wrongs({ answer, mistakes: [mistake('same', 'melting'), mistake('turns', 'freezing')] })).toEqual([
			['turns', 'freezing']
		]);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawAnswerOf, problemOf } from './sample-draw';
import { choiceOf, option, words } from './sample-template';
import type { Template } from './template';

const seeds = fc.string({ maxLength: 20 });

describe('drawAnswer for choices', () => {
	const options = ['a', 'b', 'c', 'd'].map((id) => option(id, `word ${id}`, id === 'c' ? 'n < d' : 'n > d'));

	it('finds the right option by its condition and keeps all options', () => {
		const answer = drawAnswerOf('choice', choiceOf(options));
		expect(answer.rightId).toBe('c');
		expect(answer.options.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
	});

	it('shuffles by seed when asked, and else not', () => {
		const layout = (seed: string): string =>
			drawAnswerOf('choice', choiceOf(options), seed)
				.options.map(({ id }) => id)
				.join('');
		expect(new Set(Array.from({ length: 40 }, (_, index) => layout(`${index}`))).size).toBeGreaterThan(5);
		const answer = drawAnswerOf('choice', { answer: { kind: 'choice', options, shuffled: false } });
		expect(answer.options.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
	});

	it.each([
		['right-options', [option('a', 'a', 'true'), option('b', 'b', 'true')]],
		['right-options', [option('a', 'a', 'false'), option('b', 'b', 'n > d')]],
		['same-text', [option('a', '{n}', 'true'), option('b', '{n}', 'false')]]
	] as const)('names the problem %s', (kind, faulty) => {
		expect(problemOf(choiceOf(faulty))).toBe(kind);
	});
});

describe('drawAnswer for orders and pairs', () => {
	const entry = (id: string, value: string) => ({ id, text: words(`entry ${id}`), value });
	const order = (direction: 'up' | 'down', ...values: string[]): Partial<Template> => ({
		answer: { kind: 'order', direction, entries: values.map((value, index) => entry('abcdef'[index] as string, value)) }
	});

	it.each([
		['up', ['2/4', '1/3', '3/4'], 'bac'],
		['down', ['2/4', '1/3', '3/4'], 'cab'],
		['up', ['d', 'n', '-1'], 'cba']
	] as const)('orders %s by exact value: %s', (direction, values, right) => {
		expect(drawAnswerOf('order', order(direction, ...values)).rightOrder.join('')).toBe(right);
	});

	it('never lays out what is already solved', () => {
		fc.assert(
			fc.property(seeds, (seed) => {
				const answer = drawAnswerOf('order', order('up', '1', '2'), seed);
				expect(answer.entries.map(({ id }) => id)).not.toEqual(answer.rightOrder);
			})
		);
	});

	it('refuses two entries of the same value', () => {
		expect(problemOf({ ...order('up', '1/2', '2/4'), mistakes: [] })).toBe('same-value');
	});

	it('pairs each left with its own right, laid out otherwise', () => {
		const pairs = ['a', 'b', 'c'].map((id) => ({ id, left: words(`left ${id}`), right: words(`right ${id}`) }));
		const answer = drawAnswerOf('match', { answer: { kind: 'match', pairs } });
		expect(answer.rightPairs).toEqual({ a: 'a', b: 'b', c: 'c' });
		expect(answer.lefts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect(answer.rights.map(({ id }) => id)).not.toEqual(['a', 'b', 'c']);
		expect(answer.rights.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
	});
});

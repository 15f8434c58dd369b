import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplyRational, rational } from '../number/rational';
import { draw } from './sample-draw';
import { fixed, mistake, words } from './sample-template';
import type { AnswerSpec, Template } from './template';

const seeds = fc.string({ maxLength: 20 });

describe('drawMistakes', () => {
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

	it('keeps a wrong word that only its marks tell from the right one', () => {
		const answer: AnswerSpec = { kind: 'text', accepted: { yo: ['ọkọ'] } };
		const mistakes = [mistake('same', 'Ọkọ'.normalize('NFD')), mistake('vehicle', 'ọkọ̀')];
		expect(wrongs({ answer, mistakes })).toEqual([['vehicle', 'ọkọ̀']]);
	});
});

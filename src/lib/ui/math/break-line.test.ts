import { expect, it } from 'vitest';
import type { MathNode } from '$lib/domain/base/math-node';
import { breakLine } from './break-line';

const number = (text: string): MathNode => ({ kind: 'number', text });
const sign = (text: '+' | '-' | '×'): MathNode => ({ kind: 'sign', sign: text });
const row = (...items: MathNode[]): MathNode => ({ kind: 'row', items });
const equals: MathNode = { kind: 'sign', sign: '=' };

it('breaks a chain at its equals signs and sums, never inside a product', () => {
	const sum = row(number('2'), sign('×'), number('3'), sign('+'), number('4'));
	expect(breakLine([sum, number('10')])).toEqual([
		row(number('2'), sign('×'), number('3')),
		row(sign('+'), number('4')),
		row(equals, number('10'))
	]);
});

it('keeps a sign at the beginning with its term', () => {
	expect(breakLine([row(sign('-'), number('4'), sign('-'), number('1'))])).toEqual([
		row(sign('-'), number('4')),
		row(sign('-'), number('1'))
	]);
});

it('keeps a minus with its number behind another sign', () => {
	const node = row(number('2'), sign('-'), number('5'), equals, sign('-'), number('3'));
	expect(breakLine([node])).toEqual([number('2'), row(sign('-'), number('5'), equals, sign('-'), number('3'))]);
});

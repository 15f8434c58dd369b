import { expect, it } from 'vitest';
import type { MathNode } from '$lib/domain/base/math-node';
import { mathToLabel } from './math-label';

const number = (text: string): MathNode => ({ kind: 'number', text });
const letter = (name: string): MathNode => ({ kind: 'letter', name });
const sign = (name: '+' | '-' | '×'): MathNode => ({ kind: 'sign', sign: name });
const row = (...items: MathNode[]): MathNode => ({ kind: 'row', items });
const fraction = (top: MathNode, bottom: MathNode): MathNode => ({ kind: 'fraction', top, bottom });

it.each<[string, MathNode]>([
	['3/4', fraction(number('3'), number('4'))],
	['(1 + 2)/4', fraction(row(number('1'), sign('+'), number('2')), number('4'))],
	['1 1/2', { kind: 'mixed', whole: number('1'), fraction: fraction(number('1'), number('2')) }],
	['3²', { kind: 'power', base: number('3'), exponent: number('2') }],
	['3^7', { kind: 'power', base: number('3'), exponent: number('7') }],
	[
		'(5 − 2) × □',
		row({ kind: 'group', inner: row(number('5'), sign('-'), number('2')) }, sign('×'), { kind: 'blank' })
	],
	['20%', { kind: 'percent', inner: number('20') }],
	['2x − y²', row(number('2'), letter('x'), sign('-'), { kind: 'power', base: letter('y'), exponent: number('2') })],
	['3(x)', row(number('3'), { kind: 'group', inner: letter('x') })],
	['gcd(4)', row(letter('gcd'), { kind: 'group', inner: number('4') })],
	['2x', row(number('2'), { kind: 'letter', name: 'x' })],
	['−5 + 2', row(sign('-'), number('5'), sign('+'), number('2'))],
	['5 cm', row(number('5'), { kind: 'unit', symbol: 'cm' })]
])('%s', (text, node) => {
	expect(mathToLabel(node, (canonical) => canonical)).toBe(text);
});

it('writes numbers as the learner does', () => {
	expect(mathToLabel(number('2.5'), (canonical) => canonical.replace('.', ','))).toBe('2,5');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MathNode } from '../base/math-node';
import { mathToText } from './math-text';
import { parseMath } from './parse-math';

const number = (text: string): MathNode => ({ kind: 'number', text });
const sign = (name: '+' | '-' | '×' | '=' | '<'): MathNode => ({ kind: 'sign', sign: name });
const letter = (name: string): MathNode => ({ kind: 'letter', name });
const fraction = (top: MathNode, bottom: MathNode): MathNode => ({ kind: 'fraction', top, bottom });
const row = (...items: MathNode[]): MathNode => ({ kind: 'row', items });
const group = (inner: MathNode): MathNode => ({ kind: 'group', inner });
const half = fraction(number('1'), number('2'));
const blank: MathNode = { kind: 'blank' };

describe('parseMath', () => {
	it.each<[string, MathNode]>([
		['5', number('5')],
		['0.75', number('0.75')],
		['-5', number('-5')],
		['1/2', half],
		['½', half],
		['-1/2', row(sign('-'), half)],
		['1 1/2', { kind: 'mixed', whole: number('1'), fraction: half }],
		['-1 1/2', row(sign('-'), { kind: 'mixed', whole: number('1'), fraction: half })],
		['1½', { kind: 'mixed', whole: number('1'), fraction: half }],
		['3 × 4 = 12', row(number('3'), sign('×'), number('4'), sign('='), number('12'))],
		['3 * 4', row(number('3'), sign('×'), number('4'))],
		['5 - -3', row(number('5'), sign('-'), number('-3'))],
		['1/2 + 1/4 = _', row(half, sign('+'), fraction(number('1'), number('4')), sign('='), blank)],
		['_/4', fraction(blank, number('4'))],
		['□ < 3', row(blank, sign('<'), number('3'))],
		['3□', row(number('3'), blank)],
		['{a}/{b}', fraction({ kind: 'slot', name: 'a' }, { kind: 'slot', name: 'b' })],
		[
			'{w} {a}/{b}',
			{
				kind: 'mixed',
				whole: { kind: 'slot', name: 'w' },
				fraction: fraction({ kind: 'slot', name: 'a' }, { kind: 'slot', name: 'b' })
			}
		],
		['2^3', { kind: 'power', base: number('2'), exponent: number('3') }],
		['2³', { kind: 'power', base: number('2'), exponent: number('3') }],
		['10^-2', { kind: 'power', base: number('10'), exponent: number('-2') }],
		['25%', { kind: 'percent', inner: number('25') }],
		['(2 + 3) × 4', row(group(row(number('2'), sign('+'), number('3'))), sign('×'), number('4'))],
		['(a + b)/2', fraction(row(letter('a'), sign('+'), letter('b')), number('2'))],
		['12/2/3', fraction(fraction(number('12'), number('2')), number('3'))],
		['3x', row(number('3'), letter('x'))],
		['5 cm', row(number('5'), { kind: 'unit', symbol: 'cm' })],
		['5 m', row(number('5'), { kind: 'unit', symbol: 'm' })],
		['5m', row(number('5'), letter('m'))],
		['20 °C', row(number('20'), { kind: 'unit', symbol: '°C' })],
		['90°', row(number('90'), { kind: 'unit', symbol: '°' })],
		['60 km/h', row(number('60'), { kind: 'unit', symbol: 'km/h' })],
		['5 cm²', row(number('5'), { kind: 'power', base: { kind: 'unit', symbol: 'cm' }, exponent: number('2') })],
		['{n} apples', row({ kind: 'slot', name: 'n' }, { kind: 'unit', symbol: 'apples' })],
		['a/b', fraction(letter('a'), letter('b'))],
		['٣/٤', fraction(number('3'), number('4'))]
	])('reads %s', (source, node) => expect(parseMath(source)).toEqual({ ok: true, value: node }));

	it.each(['≤', '≥', '≠', '≈', '→', ':', '÷', '>'])('keeps the sign %s', (name) =>
		expect(parseMath(`a ${name} b`)).toEqual({
			ok: true,
			value: row(letter('a'), { kind: 'sign', sign: name } as MathNode, letter('b'))
		})
	);

	it.each([
		['', 'engine.mathUnfinished'],
		['1/', 'engine.mathUnfinished'],
		['/2', 'engine.mathUnexpected'],
		['(1 + 2', 'engine.mathUnfinished'],
		['1 + 2)', 'engine.mathUnexpected'],
		['()', 'engine.mathUnexpected'],
		['1 2', 'engine.mathSideBySide'],
		['1 000', 'engine.mathSideBySide'],
		['{a}{b}', 'engine.mathSideBySide'],
		['x 2', 'engine.mathSideBySide'],
		['1,5', 'engine.mathUnexpected'],
		['{a', 'engine.mathUnexpected'],
		['2^3^2', 'engine.mathUnexpected'],
		['\\frac{1}{2}', 'engine.mathUnexpected']
	])('refuses %j: %s', (source, key) => {
		const parsed = parseMath(source);
		expect(parsed.ok || parsed.error.key).toBe(key);
	});

	it('refuses deep and long sources', () => {
		expect(parseMath('('.repeat(200))).toMatchObject({ error: { key: 'engine.mathTooDeep' } });
		expect(parseMath('('.repeat(10_000))).toMatchObject({ error: { key: 'engine.mathTooLong' } });
	});
});

describe('mathToText', () => {
	const pieces = fc.constantFrom(
		...'1 2 12 0.5 x y cm km/h ° apples {a} {b} _ ( ) ( ) + - × ÷ / / ^ % = < -> ½ ²'.split(' '),
		' ',
		' '
	);

	it('takes a word for a unit where brackets that are not shown stand before it', () => {
		expect(parseMath('1^(1)cm')).toEqual(parseMath('1^1cm'));
		expect(parseMath('1/(2^3)cm')).toEqual(parseMath('1/2^3cm'));
	});

	it('writes what parseMath reads back as the same tree', () => {
		fc.assert(
			fc.property(fc.string({ unit: pieces, maxLength: 14 }), (source) => {
				const parsed = parseMath(source);
				if (!parsed.ok) return;
				const text = mathToText(parsed.value, (canonical) => canonical);
				expect(parseMath(text), text).toEqual(parsed);
			}),
			{ numRuns: 5_000 }
		);
	});

	it('never throws on any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (source) => {
				const parsed = parseMath(source);
				if (parsed.ok) mathToText(parsed.value, (canonical) => canonical);
				else expect(parsed.error.key).toMatch(/^engine\.math/u);
			})
		);
	});

	it.each([
		['1/2+1/4=_', '1/2 + 1/4 = □'],
		['3*4=12', '3 × 4 = 12'],
		['-(2+3)', '-(2 + 3)'],
		['1½ ÷ 25%', '1 1/2 ÷ 25%'],
		['(a+b)/(c-1)', '(a + b)/(c - 1)'],
		['20°C', '20 °C']
	])('writes %s as %s', (source, text) => {
		const parsed = parseMath(source);
		expect(parsed.ok && mathToText(parsed.value, (canonical) => canonical)).toBe(text);
	});

	it('writes numbers as the reader is used to', () => {
		const parsed = parseMath('0.5 + 1/4');
		expect(parsed.ok && mathToText(parsed.value, (canonical) => canonical.replace('.', ','))).toBe('0,5 + 1/4');
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MathNode } from '../domain/base/math-node';
import type { Inline } from '../domain/lesson/rich-text';
import { parseMathNode } from './parse-math-node';
import { parseRichText } from './parse-rich-text';
import { shorten } from './shorten';

const { node: mathNode } = fc.letrec<{ node: MathNode }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 4 },
		fc.record({ kind: fc.constant('number' as const), text: fc.constantFrom('0', '-7', '12.50') }),
		fc.record({ kind: fc.constant('sign' as const), sign: fc.constantFrom('+', '×', '≤', '→') }),
		fc.record({ kind: fc.constant('slot' as const), name: fc.constantFrom('a', 'top2') }),
		fc.record({ kind: fc.constant('unit' as const), symbol: fc.constantFrom('g', 'km/h') }),
		fc.constant({ kind: 'blank' as const }),
		fc.record({ kind: fc.constant('fraction' as const), top: tie('node'), bottom: tie('node') }),
		fc.record({ kind: fc.constant('mixed' as const), whole: tie('node'), fraction: tie('node') }),
		fc.record({ kind: fc.constant('power' as const), base: tie('node'), exponent: tie('node') }),
		fc.record({ kind: fc.constantFrom('group' as const, 'percent' as const), inner: tie('node') }),
		fc.record({ kind: fc.constant('row' as const), items: fc.array(tie('node'), { maxLength: 3 }) })
	) as fc.Arbitrary<MathNode>
}));

const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
	inline: fc.oneof(
		{ maxDepth: 3 },
		fc.record({ kind: fc.constant('text' as const), text: fc.string() }),
		fc.record({ kind: fc.constant('math' as const), node: mathNode }),
		fc.record({
			kind: fc.constantFrom('strong' as const, 'emphasis' as const),
			children: fc.array(tie('inline'), { maxLength: 3 })
		}),
		fc.record({
			kind: fc.constant('term' as const),
			termId: fc.constant('half'),
			children: fc.array(tie('inline'), { maxLength: 2 })
		})
	) as fc.Arbitrary<Inline>
}));

describe('parseRichText and parseMathNode', () => {
	it('accept every tree of the domain unchanged', () => {
		fc.assert(
			fc.property(mathNode, fc.array(inline), (node, text) => {
				expect(parseMathNode(node)).toEqual({ ok: true, value: node });
				expect(parseRichText(text)).toEqual({ ok: true, value: text });
			})
		);
	});

	it('read the short notation to the same tree, and never from more bytes', () => {
		const inParagraph = (text: unknown) => [{ kind: 'paragraph', text }];
		fc.assert(
			fc.property(fc.array(inline), (text) => {
				const short = shorten(inParagraph(text)) as ReturnType<typeof inParagraph>;
				expect(parseRichText(short[0]?.text)).toEqual({ ok: true, value: text });
				expect(JSON.stringify(short).length).toBeLessThanOrEqual(JSON.stringify(inParagraph(text)).length);
			})
		);
	});

	it.each([
		['12.50', { kind: 'number', text: '12.50' }],
		['-7', { kind: 'number', text: '-7' }],
		['-', { kind: 'sign', sign: '-' }],
		['top2', { kind: 'slot', name: 'top2' }]
	])('read %j in mathematics as what it is', (short, node) => {
		expect(parseMathNode(short)).toEqual({ ok: true, value: node });
		expect(shorten({ kind: 'math', node })).toEqual({ kind: 'math', node: short });
	});

	it.each(['', '1e9', '__proto__', 'a b', '++', '12.'])('refuse %j in mathematics', (short) => {
		expect(parseMathNode(short).ok).toBe(false);
	});

	it('refuse a text that is too long in either notation', () => {
		const long = 'a'.repeat(20_001);
		expect(parseRichText([long]).ok).toBe(false);
		expect(parseRichText([{ kind: 'text', text: long }]).ok).toBe(false);
	});

	it('refuse a tree with one kind that does not exist', () => {
		fc.assert(
			fc.property(mathNode, (node) => {
				const broken: unknown = JSON.parse(JSON.stringify(node).replace(/"kind":"[a-z]+"/, '"kind":"script"'));
				expect(parseMathNode(broken).ok).toBe(false);
				expect(parseRichText([{ kind: 'math', node: broken }]).ok).toBe(false);
			})
		);
	});

	it('never throw, and read what they accepted again to the same', () => {
		fc.assert(
			fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
				for (const parse of [parseMathNode, parseRichText]) {
					const parsed = parse(value);
					if (parsed.ok) expect(parse(parsed.value)).toEqual(parsed);
				}
			})
		);
	});

	it.each([
		{ kind: 'number', text: '1e9' },
		{ kind: 'number', text: '٣' },
		{ kind: 'slot', name: '__proto__' },
		{ kind: 'fraction', top: { kind: 'blank' } },
		{ kind: 'row', items: 'x' },
		{ kind: 'constructor' }
	])('refuse %j', (node) => {
		expect(parseMathNode(node).ok).toBe(false);
	});
});

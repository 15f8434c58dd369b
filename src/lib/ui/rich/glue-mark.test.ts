import { expect, it } from 'vitest';
import type { RichText } from '$lib/domain/lesson/rich-text';
import type { TermId } from '$lib/domain/base/ids';
import { glueMark } from './glue-mark';

const term: RichText[number] = { kind: 'term', termId: 'scam' as TermId, children: [{ kind: 'text', text: 'scam' }] };
const math: RichText[number] = { kind: 'math', node: { kind: 'number', text: '5' } };

it('lets no line begin with the full stop behind a term or a number', () => {
	for (const before of [term, math]) {
		expect(glueMark('. Perhaps', before)).toBe('\u2060. Perhaps');
		expect(glueMark('፣ ከዚያ', before)).toBe('\u2060፣ ከዚያ');
	}
});

it('lets a line break before a word', () => {
	expect(glueMark(' is a trick.', term)).toBe(' is a trick.');
	expect(glueMark('. Then', { kind: 'text', text: 'end' })).toBe('. Then');
	expect(glueMark('. Then', undefined)).toBe('. Then');
});

import { expect, it } from 'vitest';
import { glueToMath, marksBehind } from './glue-mark';

it('lets no line begin with the full stop behind a term', () => {
	expect(marksBehind({ kind: 'text', text: '. Perhaps nothing came.' })).toBe('.');
	expect(marksBehind({ kind: 'text', text: '”፣ ከዚያ' })).toBe('”፣');
});

it('lets a line break before a word or mathematics', () => {
	expect(marksBehind({ kind: 'text', text: ' is a trick.' })).toBe('');
	expect(marksBehind({ kind: 'math', node: { kind: 'number', text: '5' } })).toBe('');
	expect(marksBehind(undefined)).toBe('');
});

it('keeps a question mark with the number before it', () => {
	expect(glueToMath('?')).toBe('\u2060?');
	expect(glueToMath(' metres')).toBe(' metres');
});

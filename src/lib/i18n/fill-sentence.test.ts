import { expect, it } from 'vitest';
import { fillSentence } from './fill-sentence';

const two = { kind: 'number', text: '2' } as const;

it('puts words together and leaves mathematics apart', () => {
	const values: Record<string, readonly (string | typeof two)[]> = { a: ['one'], b: [two], c: ['x ', two] };
	expect(fillSentence('{{a}} and {{ b }}{{c}}!', (name) => values[name])).toEqual(['one and ', two, 'x ', two, '!']);
});

it('leaves a place without a value open, and text without places whole', () => {
	expect(fillSentence('Hello {{name}}', () => undefined)).toEqual(['Hello {{name}}']);
	expect(fillSentence('Hello', () => undefined)).toEqual(['Hello']);
	expect(fillSentence('', () => undefined)).toEqual([]);
});

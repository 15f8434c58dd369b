import { describe, expect, it } from 'vitest';
import { countBlockWords, countWords } from './count-words';
import type { RichText } from './rich-text';

const text: RichText = [
	{ kind: 'text', text: 'Don’t cut – share ' },
	{ kind: 'strong', children: [{ kind: 'text', text: 'ሁለት እኩል' }] },
	{ kind: 'text', text: ' parts: ' },
	{ kind: 'math', node: { kind: 'number', text: '2' } },
	{ kind: 'text', text: '.' }
];

describe('countWords', () => {
	it('counts what a child reads, in any script, and a piece of mathematics as one', () => {
		expect(countWords(text)).toBe(7);
	});

	it('counts a list by its items and leaves out what is not read at once', () => {
		expect(countBlockWords({ kind: 'list', ordered: false, items: [text, text] })).toBe(14);
		const example = { kind: 'example', problem: text, fadedSteps: 0, steps: [{ line: text, reason: text }] } as const;
		expect(countBlockWords(example)).toBe(7);
	});
});

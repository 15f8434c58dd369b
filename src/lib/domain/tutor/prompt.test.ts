import { describe, expect, it } from 'vitest';
import { explainPrompt } from './prompt';

const userText = (text: string, question = ''): string => explainPrompt({ text }, question)[1]?.content ?? '';

describe('explainPrompt', () => {
	it('gives the passage and the question, with its spaces tidied', () => {
		expect(userText('Ice is  solid\nwater.', ' what is\tice? ')).toBe(
			'A child asks: what is ice?\nSay this in simple words: Ice is solid water.'
		);
	});

	it('leaves out a question that is long or empty', () => {
		expect(userText('Ice.', 'why '.repeat(100))).toBe('Say this in simple words: Ice.');
		expect(userText('Ice.', '  ')).toBe('Say this in simple words: Ice.');
	});

	it('cuts a long passage after a whole sentence, or a whole word where there is no sentence', () => {
		const sentences = userText('Water flows down to the sea. '.repeat(60));
		expect(sentences.length).toBeLessThan(640);
		expect(sentences.endsWith('to the sea.')).toBe(true);
		const words = userText('water '.repeat(300));
		expect(words.length).toBeLessThan(640);
		expect(words.endsWith(' water')).toBe(true);
	});
});

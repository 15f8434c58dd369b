import { describe, expect, it } from 'vitest';
import { asId, type LanguageTag } from '../base/ids';
import { findWordingProblem, tidyWording, type WrittenSentence } from './word-correction';

const SENTENCE: WrittenSentence = {
	language: asId<LanguageTag>('sw'),
	key: 'home.left',
	english: '{{count}} left for {{name}}',
	text: '{{count}} zimebaki kwa {{name}}'
};

describe('a corrected sentence', () => {
	it.each([
		['{{name}} ana {{count}} bado', undefined],
		['', 'empty'],
		[SENTENCE.text, 'same'],
		['{{name}} ana bado', 'places'],
		['{{name}} ana {{count}} {{other}}', 'places'],
		['{{name}} ana {{count}} {{', 'places'],
		['{{name}} ana {{count}} }}', 'places'],
		['{{name}} ana {{count}} {{a b!}}', 'places'],
		[`{{name}} ana {{count}} ${'bado '.repeat(20)}`.trim(), 'long']
	])('%s: %s', (after, problem) => {
		expect(findWordingProblem(SENTENCE, after)).toBe(problem);
	});

	it('may leave the number out where the form of its plural says it', () => {
		const one = { ...SENTENCE, key: 'home.left_one', english: '{{count}} left', text: 'moja imebaki' };
		expect(findWordingProblem(one, 'imebaki moja')).toBeUndefined();
		expect(findWordingProblem({ ...one, key: 'home.left_other' }, 'imebaki moja')).toBe('places');
	});

	it('that is long already may stay as long', () => {
		const text = 'maneno mengi sana ambayo hayatoshei kwenye simu ndogo';
		const long = { ...SENTENCE, english: 'many words', text };
		expect(findWordingProblem(long, text.replace('maneno', 'semi'))).toBeUndefined();
		expect(findWordingProblem(long, `${text} yangu`)).toBe('long');
	});

	it('is kept on one line, composed, without what nobody sees', () => {
		expect(tidyWording(' e\u0301\u200b\n\u202eye  ')).toBe('\u00e9 ye');
		expect(tidyWording('half \ud83d of a sign')).toBe('half of a sign');
		expect(tidyWording('⁦.darasa⁩')).toBe('⁦.darasa⁩');
	});
});

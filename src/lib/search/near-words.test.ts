import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from './near-words';

const vocabulary = [
	'fraction',
	'denominator',
	'numerator',
	'solid',
	'sold',
	'water',
	'very',
	'ክፍልፋይ',
	'ጠጣር',
	'مقام',
	'2/4'
];
const near = (word: string, words = vocabulary): readonly string[] =>
	new Vocabulary(words).findNear(word).map((found) => found.word);

describe('Vocabulary', () => {
	it.each([
		['fracton', ['fraction']],
		['farction', ['fraction']],
		['denomenater', ['denominator']],
		['fract', ['fraction']],
		['frac', []],
		['denomination', ['denominator']],
		['fracti', ['fraction']],
		['fractionally', ['fraction']],
		['sollid', ['solid']],
		['wter', ['water']],
		['verb', []],
		['ክፍልፍይ', ['ክፍልፋይ']],
		['ጠጥር', ['ጠጣር']],
		['مقامم', ['مقام']],
		['president', []],
		['sea', []],
		['', []]
	])('%s', (word, expected) => {
		expect(near(word)).toEqual(expected);
	});

	it('puts the surer word first', () => {
		expect(near('solidd', ['solidity', 'solid'])[0]).toBe('solid');
	});

	it('does not guess at numbers', () => {
		expect(near('1234', ['1235'])).toEqual([]);
	});

	it('finds each word that some slips make of another, whatever letters they are', () => {
		const word = fc.string({ unit: fc.constantFrom(...'abcdeéሀለ'), minLength: 8, maxLength: 12 });
		fc.assert(
			fc.property(word, fc.nat(), fc.constantFrom(...'xyz'), (text, place, letter) => {
				const at = 1 + (place % (text.length - 2));
				const slips = [
					text.slice(0, at) + letter + text.slice(at + 1),
					text.slice(0, at) + letter + text.slice(at),
					text.slice(0, at) + text.slice(at + 1),
					text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
				];
				for (const slip of slips) expect(near(slip, [text]), slip).toEqual([text]);
			})
		);
	});
});

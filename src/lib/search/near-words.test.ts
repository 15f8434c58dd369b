import { describe, expect, it } from 'vitest';
import { findNearWords } from './near-words';

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
const near = (word: string): readonly string[] => findNearWords(word, vocabulary).map((found) => found.word);

describe('findNearWords', () => {
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
		expect(findNearWords('solidd', ['solidity', 'solid'])[0]?.word).toBe('solid');
	});

	it('does not guess at numbers', () => {
		expect(findNearWords('1234', ['1235'])).toEqual([]);
	});
});

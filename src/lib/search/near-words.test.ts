import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countErrors, findNearWords } from './near-words';

const vocabulary = ['fraction', 'denominator', 'numerator', 'solid', 'sold', 'water', 'ክፍልፋይ', 'ጠጣር', 'مقام', '2/4'];
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

describe('countErrors', () => {
	it('counts a swap of two neighbours as one', () => {
		expect(countErrors('maji', 'maij', 2)).toBe(1);
		expect(countErrors('maji', 'moto', 2)).toBe(Infinity);
		expect(countErrors('abc', 'abcde', 1)).toBe(Infinity);
	});

	it('is the same both ways, and 0 only for the same word', () => {
		const word = fc.string({ maxLength: 9, unit: fc.constantFrom('a', 'b', 'c') });
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(countErrors(a, b, 9)).toBe(countErrors(b, a, 9));
				expect(countErrors(a, b, 9) === 0).toBe(a === b);
			})
		);
	});
});

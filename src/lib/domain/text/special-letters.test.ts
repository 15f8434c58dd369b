import { describe, expect, it } from 'vitest';
import { specialLetters, typeLetter } from './special-letters';

describe('specialLetters', () => {
	it('has those of the language, whatever the country', () => {
		expect(specialLetters('yo')).toEqual(['ẹ', 'ọ', 'ṣ', 'à', 'á']);
		expect(specialLetters('yo-NG')).toEqual(specialLetters('yo'));
		expect(specialLetters('ha')).toContain('ɗ');
		expect(specialLetters('ig')).toContain('ṅ');
	});

	it.each(['en', 'sw', 'zu', 'xh', 'am', 'ar', 'toString', ''])('has none for "%s"', (language) => {
		expect(specialLetters(language)).toEqual([]);
	});

	it.each(['af', 'fr', 'ha', 'ig', 'lg', 'ny', 'pt', 'tn', 'wo', 'yo'])('writes each of %s as one sign', (language) => {
		for (const letter of specialLetters(language)) {
			expect(letter.normalize('NFC')).toBe(letter);
			expect(letter.length).toBe(1);
		}
	});
});

describe('typeLetter', () => {
	it.each([
		['ha', 'kwa', 'ɗ', 'kwaɗ'],
		['ha', '', 'ʼ', 'ʼ'],
		['ha', 'A', 'ɗ', 'Aɗ'],
		['ha', 'KA', 'ɗ', 'KAƊ'],
		['fr', 'CŒUR ET É', 'é', 'CŒUR ET Éé'],
		['fr', 'CO', 'œ', 'COŒ'],
		['pt', 'ma', 'á', 'maá'],
		['yo', '', 'ẹ', 'ẹ'],
		['yo', 'ẸṢ', 'ẹ', 'ẸṢẸ'],
		['yo', 'ọ', 'à', 'ọ̀'],
		['yo', 'ọkọ', 'á', 'ọkọ́'],
		['yo', 'Yoruba', 'á', 'Yorubá'],
		['yo', 'Ẹ', 'à', 'Ẹ̀'],
		['yo', 'n', 'á', 'ń'],
		['yo', 'm', 'à', 'm̀'],
		// Another tone takes the place of the first, and the same once more takes it away.
		['yo', 'ọ̀', 'á', 'ọ́'],
		['yo', 'ọ̀', 'à', 'ọ'],
		['yo', 'è', 'à', 'e'],
		// Nothing before that could bear it.
		['yo', '', 'à', 'à'],
		['yo', 'ọ ', 'á', 'ọ á'],
		['yo', 'b', 'à', 'bà'],
		['yo', 'o\u0323'.normalize('NFD'), 'à', 'ọ̀']
	])('in %s after "%s" makes with %s "%s"', (language, before, letter, after) => {
		expect(typeLetter(before, letter, language)).toBe(after.normalize('NFC'));
	});
});

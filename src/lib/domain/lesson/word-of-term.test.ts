import { describe, expect, it } from 'vitest';
import { asId, type CountryCode, type LanguageTag } from '../base/ids';
import type { Term } from './lesson';
import { wordOfTerm } from './word-of-term';

const fraction: Term = {
	id: asId('fraction'),
	words: { en: ['fraction'], sw: ['sehemu', 'akisami'] },
	countryWords: { 'sw-KE': ['akisami'] },
	meaning: { en: 'A part of a whole.' }
};
const sw = asId<LanguageTag>('sw');

describe('wordOfTerm', () => {
	it('prefers the word of the country, then of the language, then English', () => {
		expect(wordOfTerm(fraction, sw, asId<CountryCode>('KE'))).toBe('akisami');
		expect(wordOfTerm(fraction, sw, asId<CountryCode>('TZ'))).toBe('sehemu');
		expect(wordOfTerm(fraction, sw)).toBe('sehemu');
		expect(wordOfTerm(fraction, asId<LanguageTag>('am'))).toBe('fraction');
	});
});

import { expect, it } from 'vitest';
import { asId, type CountryCode, type LanguageTag } from '../base/ids';
import { CAST_SLOTS, isCastSlot, sayCast, type CastSlot } from './cast';

const say = (slot: CastSlot, language: string, country: string): string =>
	sayCast(slot, asId<LanguageTag>(language), asId<CountryCode>(country));

it.each([
	['girl1', 'en', 'KE', 'Achieng'],
	['girl1', 'sw', 'TZ', 'Neema'],
	['money', 'en', 'NG', '₦'],
	['crop', 'en', 'ET', 'teff'],
	['crop', 'sw', 'KE', 'mahindi'],
	['crop', 'fr', 'SN', 'mil'],
	// Amharic and Arabic have the names in their own letters, wherever the learner lives.
	['boy1', 'am', 'KE', 'ዳዊት'],
	['money', 'ar', 'EG', 'ج.م'],
	['money', 'ar', 'KE', 'ج.س'],
	['town1', 'en', 'BR', 'Kisumu']
] as const)('%s in %s, %s: %s', (slot, language, country, word) => {
	expect(say(slot, language, country)).toBe(word);
});

it('has nobody twice in a country, so that two children in a story are two', () => {
	for (const country of ['KE', 'TZ', 'UG', 'RW', 'ET', 'SD', 'EG', 'NG', 'GH', 'SN', 'CD', 'ZA', 'MW', 'ZM', 'MZ']) {
		for (const language of ['en', 'am', 'ar']) {
			const words = CAST_SLOTS.map((slot) => say(slot, language, country));
			expect(new Set(words).size).toBe(words.length);
		}
	}
});

it('knows its own slots alone', () => {
	expect(['girl1', 'girl3', 'n'].map(isCastSlot)).toEqual([true, false, false]);
});

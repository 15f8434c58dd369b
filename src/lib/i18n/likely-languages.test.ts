import { expect, it } from 'vitest';
import type { CountryCode, LanguageTag } from '../domain/base/ids';
import { describeLanguage } from './languages';
import { likelyFirst } from './likely-languages';

const OFFERED = ['en', 'sw', 'fr', 'ha', 'yo', 'zu', 'ig'].map((tag) => describeLanguage(tag as LanguageTag));
const order = (wanted: readonly string[], country: string): string =>
	likelyFirst(OFFERED, wanted, country as CountryCode)
		.map(({ tag }) => tag)
		.join(' ');

it('puts the languages of the phone first, then those of the country, then the rest as the host has them', () => {
	expect(order(['fr-CD', 'en'], 'NG')).toBe('fr en ha yo ig sw zu');
});

it('names each language once, and leaves out what is not offered', () => {
	expect(order(['', 'de', 'yo', 'yo-NG'], 'NG')).toBe('yo ha ig en sw fr zu');
	expect(order([], 'ZA')).toBe('zu en sw fr ha yo ig');
});

it('keeps the order of the host where nothing is known', () => {
	expect(order([], 'XX')).toBe('en sw fr ha yo zu ig');
});

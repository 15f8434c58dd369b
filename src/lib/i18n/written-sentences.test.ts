import { describe, expect, it } from 'vitest';
import { asId, type CountryCode, type LanguageTag } from '$lib/domain/base/ids';
import type { LocaleFile, LocaleFiles } from './locale-files';
import { readWrittenSentences } from './written-sentences';

const file =
	(words: LocaleFile['words'], fallback: LocaleFile['words'] = {}) =>
	async () => ({ words, fallback });
const LOCALES: LocaleFiles = {
	en: {
		home: file({ title: 'Home', steps_one: '{{count}} step', steps_other: '{{count}} steps', more: 'More' }),
		ask: file({ title: 'Ask' })
	},
	ar: {
		home: file({ steps_two: 'خطوتان', title: 'البداية' }, { more: 'More' }),
		ask: () => Promise.reject(new Error('offline'))
	},
	'ar-SD': { home: file({ title: 'بيتنا' }) }
};
const place = (country: string) => ({ language: asId<LanguageTag>('ar'), country: asId<CountryCode>(country) });

describe('the sentences of a language', () => {
	it('stand beside the English of their plural form, as the country says them, without those it lacks', async () => {
		const { sentences, isWhole } = await readWrittenSentences(place('SD'), ['home'], LOCALES);
		expect(isWhole).toBe(true);
		expect(sentences).toEqual([
			{ language: 'ar', key: 'home.steps_two', english: '{{count}} steps', text: 'خطوتان' },
			{ language: 'ar', country: 'SD', key: 'home.title', english: 'Home', text: 'بيتنا' }
		]);
		expect((await readWrittenSentences(place('EG'), ['home'], LOCALES)).sentences[1]).toEqual({
			...{ language: 'ar', key: 'home.title', english: 'Home', text: 'البداية' }
		});
	});

	it('come without what is not on the phone', async () => {
		const { sentences, isWhole } = await readWrittenSentences(place('EG'), ['home', 'ask'], LOCALES);
		expect([sentences.length, isWhole]).toEqual([2, false]);
	});
});

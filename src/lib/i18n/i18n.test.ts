import { describe, expect, it } from 'vitest';
import type { CountryCode, LanguageTag } from '$lib/domain/base/ids';
import type { MathNode } from '$lib/domain/base/math-node';
import { I18n, type I18nOptions } from './i18n.svelte';
import type { LocaleFile, LocaleFiles } from './locale-files';
import type { TextKey } from './text-key';

const tag = (text: string): LanguageTag => text as LanguageTag;
const country = (text: string): CountryCode => text as CountryCode;
/** Keys of the test's own sentences, which the typed keys of the app do not know. */
const key = (text: string): TextKey => text as TextKey;

function file(words: LocaleFile['words'], fallback: LocaleFile['fallback'] = {}): () => Promise<LocaleFile> {
	return () => Promise.resolve({ words, fallback });
}

const gone = (): Promise<LocaleFile> => Promise.reject(new TypeError('Failed to fetch'));

const FILES: LocaleFiles = {
	en: {
		common: file({ hello: 'Hello {{name}}', steps_one: '{{count}} step', steps_other: '{{count}} steps' }),
		home: file({ title: 'Home' }),
		engine: file({ wrong: '{{reason}} So {{math}} is too big.', reason: 'Look again.' })
	},
	sw: {
		common: file({ hello: 'Habari {{name}}', steps_one: 'hatua {{count}}', steps_other: 'hatua {{count}}' }),
		home: file({}, { title: 'Home' }),
		engine: file({ wrong: '{{reason}} Kwa hiyo {{math}} ni kubwa mno.', reason: 'Akisami gani?' })
	},
	'sw-TZ': { engine: file({ reason: 'Sehemu gani?' }) },
	ar: {
		common: file({
			hello: 'مرحبا {{name}}',
			steps_zero: 'لا خطوات',
			steps_one: 'خطوة واحدة',
			steps_two: 'خطوتان',
			steps_few: '{{count}} خطوات',
			steps_many: '{{count}} خطوة',
			steps_other: '{{count}} خطوة'
		}),
		home: gone,
		engine: file({ wrong: '{{reason}} إذن {{math}} كبير.', reason: 'انظر.' })
	}
};

function start(options: Partial<I18nOptions> = {}): I18n {
	return new I18n({
		languages: ['en', 'sw', 'ar'].map(tag),
		country: country('KE'),
		files: FILES,
		...options
	});
}

const THREE_QUARTERS: MathNode = {
	kind: 'fraction',
	top: { kind: 'number', text: '3' },
	bottom: { kind: 'number', text: '4' }
};

describe('I18n', () => {
	it('knows whether a teacher has read the words on the screen', async () => {
		const i18n = start({ drafts: ['ar'] });
		expect(i18n.isDraft).toBe(false);
		await i18n.changeLanguage('ar');
		expect(i18n.isDraft).toBe(true);
	});

	it('starts in the nearest language on offer, else in the host’s first', () => {
		expect(start({ wanted: ['sw-CD'] }).language).toBe('sw');
		expect(start({ wanted: ['tlh', 'AR-eg'] }).language).toBe('ar');
		expect(start({ wanted: ['../../x', ''] }).language).toBe('en');
		expect(start({ wanted: ['de'], languages: [tag('sw'), tag('en')] }).language).toBe('sw');
	});

	it('chooses plural forms by CLDR and writes counts in the digits of the country', async () => {
		const i18n = start({ wanted: ['ar'], country: country('EG') });
		await i18n.loadAreas(['common']);
		expect([0, 1, 2, 3, 11, 100].map((count) => i18n.t(key('common.steps'), { count }))).toEqual([
			'لا خطوات',
			'خطوة واحدة',
			'خطوتان',
			'٣ خطوات',
			'١١ خطوة',
			'١٠٠ خطوة'
		]);
	});

	it('never reads a value as a template', async () => {
		const i18n = start();
		await i18n.loadAreas(['common']);
		expect(i18n.t(key('common.hello'), { name: '{{name}} $t(common.steps)' })).toBe('Hello {{name}} $t(common.steps)');
	});

	it('isolates names and mathematics in right-to-left text', async () => {
		const i18n = start({ wanted: ['ar'] });
		await i18n.loadAreas(['common', 'engine']);
		expect(i18n.direction).toBe('rtl');
		expect(i18n.t(key('common.hello'), { name: 'Thandi' })).toBe('مرحبا \u2068Thandi\u2069');
		const said = i18n.say({ key: 'engine.wrong', values: { reason: { key: 'engine.reason' }, math: THREE_QUARTERS } });
		expect(said).toBe('انظر. إذن \u20663/4\u2069 كبير.');
	});

	it('keeps mathematics as trees between the words, other sentences in place', async () => {
		const i18n = start();
		await i18n.loadAreas(['engine']);
		expect(
			i18n.parts({ key: 'engine.wrong', values: { reason: { key: 'engine.reason' }, math: THREE_QUARTERS } })
		).toEqual(['Look again. So ', THREE_QUARTERS, ' is too big.']);
	});

	it('switches all areas in use at once', async () => {
		const i18n = start();
		await i18n.loadAreas(['common', 'engine']);
		expect(await i18n.changeLanguage('sw')).toBe(true);
		expect(i18n.language).toBe('sw');
		expect(i18n.t(key('common.hello'), { name: 'Asha' })).toBe('Habari Asha');
		expect(i18n.say({ key: 'engine.reason' })).toBe('Akisami gani?');
	});

	it('keeps the old language when a file cannot be had', async () => {
		const i18n = start();
		await i18n.loadAreas(['common', 'home']);
		expect(await i18n.changeLanguage('ar')).toBe(false);
		expect(i18n.language).toBe('en');
		expect(i18n.t(key('common.hello'), { name: 'Asha' })).toBe('Hello Asha');
	});

	it('refuses a language that is not on offer', async () => {
		expect(await start().changeLanguage('fr')).toBe(false);
	});

	it('lets the last of two quick changes win', async () => {
		let arrive = (): void => undefined;
		const slow = new Promise<LocaleFile>((resolve) => {
			arrive = () => resolve({ words: { hello: 'Habari {{name}}' }, fallback: {} });
		});
		const i18n = start({ files: { ...FILES, sw: { common: () => slow } } });
		await i18n.loadAreas(['common']);
		const first = i18n.changeLanguage('sw');
		expect(await i18n.changeLanguage('ar')).toBe(true);
		arrive();
		expect(await first).toBe(false);
		expect(i18n.language).toBe('ar');
	});

	it('shows and marks English where a sentence or a whole file is missing', async () => {
		const swahili = start({ wanted: ['sw'] });
		await swahili.loadAreas(['common', 'home']);
		expect(swahili.t(key('home.title'))).toBe('Home');
		expect(swahili.isFallback(key('home.title'))).toBe(true);
		expect(swahili.isFallback(key('common.hello'))).toBe(false);
		const arabic = start({ wanted: ['ar'] });
		await arabic.loadAreas(['common', 'home']);
		expect(arabic.t(key('home.title'))).toBe('Home');
		expect(arabic.isFallback(key('home.title'))).toBe(true);
		expect(arabic.isFallback(key('common.steps'))).toBe(false);
	});

	it('tries a file again that could not be had, and fetches none twice', async () => {
		let isOnline = false;
		let fetches = 0;
		const home = (): Promise<LocaleFile> => {
			fetches += 1;
			return isOnline ? Promise.resolve({ words: { title: 'الرئيسية' }, fallback: {} }) : gone();
		};
		const i18n = start({ wanted: ['ar'], files: { ...FILES, ar: { home } } });
		await i18n.loadAreas(['home']);
		expect(i18n.t(key('home.title'))).toBe('Home');
		isOnline = true;
		await i18n.loadAreas(['home']);
		expect(i18n.t(key('home.title'))).toBe('الرئيسية');
		expect(i18n.isFallback(key('home.title'))).toBe(false);
		await i18n.loadAreas(['home']);
		expect(fetches).toBe(2);
	});

	it('rejects when neither the language nor English can be had', async () => {
		const i18n = start({ wanted: ['ar'], files: { en: { home: gone }, ar: { home: gone } } });
		await expect(i18n.loadAreas(['home'])).rejects.toThrow();
	});

	it('uses the words of a country', async () => {
		const i18n = start({ wanted: ['sw'] });
		await i18n.loadAreas(['engine']);
		expect(i18n.say({ key: 'engine.reason' })).toBe('Akisami gani?');
		expect(await i18n.changeCountry(country('TZ'))).toBe(true);
		expect(i18n.say({ key: 'engine.reason' })).toBe('Sehemu gani?');
		expect(await i18n.changeCountry(country('KE'))).toBe(true);
		expect(i18n.say({ key: 'engine.reason' })).toBe('Akisami gani?');
	});

	it('changes nothing when only some files of a country come', async () => {
		const i18n = start({ wanted: ['sw'], files: { ...FILES, 'sw-TZ': { ...FILES['sw-TZ'], common: gone } } });
		await i18n.loadAreas(['engine', 'common']);
		expect(await i18n.changeCountry(country('TZ'))).toBe(false);
		expect(i18n.say({ key: 'engine.reason' })).toBe('Akisami gani?');
	});

	it('takes the decimal sign from the country until the learner chooses', async () => {
		const i18n = start();
		expect(i18n.formatNumber('2.50')).toBe('2.50');
		await i18n.changeCountry(country('ZA'));
		expect(i18n.formatNumber('2.50')).toBe('2,50');
		i18n.decimalSign = 'point';
		expect(i18n.formatNumber('2.50')).toBe('2.50');
	});

	it('shows the key of an unknown sentence, so that the fault is seen', () => {
		expect(start().say({ key: 'engine.noSuch' })).toBe('engine.noSuch');
	});

	it('offers the languages by their own names, those of the country first', () => {
		expect(start().languages.map(({ name }) => name)).toEqual(['Kiswahili', 'English', 'العربية']);
	});
});

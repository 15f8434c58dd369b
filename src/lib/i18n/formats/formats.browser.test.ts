import { describe, expect, it } from 'vitest';
import type { CountryCode, LanguageTag } from '$lib/domain/base/ids';
import { I18n } from '../i18n.svelte';

/** Saturday, 12 September 2026, five past nine in the morning, wherever the test runs. */
const AT = new Date(2026, 8, 12, 9, 5);
const LRI = '\u2066';
const PDI = '\u2069';

/** As a phone in that country shows: short, long and weekday date, time, number, percent, size, list. */
const EXPECTED: readonly (readonly [language: string, country: string, lines: readonly string[]])[] = [
	[
		'en',
		'KE',
		[
			'12/09/2026',
			'12 September 2026',
			'Saturday, 12 September',
			'09:05',
			'1,234.5',
			'50%',
			'62 kB',
			'1.5 MB',
			'a, b and c'
		]
	],
	[
		'en',
		'ZA',
		[
			'12/09/2026',
			'12 September 2026',
			'Saturday, 12 September',
			'09:05',
			'1\u00a0234,5',
			'50%',
			'62 kB',
			'1,5 MB',
			'a, b and c'
		]
	],
	[
		'sw',
		'TZ',
		[
			'12/9/2026',
			'12 Septemba 2026',
			'Jumamosi, 12 Septemba',
			'09:05',
			'1,234.5',
			'50%',
			'kB 62',
			'MB 1.5',
			'a, b na c'
		]
	],
	[
		'am',
		'ET',
		['2/1/2019', '2 መስከረም 2019', 'ቅዳሜ፣ መስከረም 2', '09:05', '1,234.5', '50%', '62 ኪባ', '1.5 ሜጋባይት', 'a፣ b እና c']
	],
	[
		'am',
		'KE',
		['12/9/2026', '12 ሴፕቴምበር 2026', 'ቅዳሜ፣ ሴፕቴምበር 12', '09:05', '1,234.5', '50%', '62 ኪባ', '1.5 ሜጋባይት', 'a፣ b እና c']
	],
	[
		'ar',
		'EG',
		[
			`${LRI}١٢/٩/٢٠٢٦${PDI}`,
			'١٢ سبتمبر ٢٠٢٦',
			'السبت، ١٢ سبتمبر',
			`${LRI}٠٩:٠٥${PDI}`,
			'١٬٢٣٤٫٥',
			`${LRI}٥٠٪${PDI}`,
			'٦٢ كيلوبايت',
			'١٫٥ م.ب',
			'a وb وc'
		]
	],
	[
		'ar',
		'MA',
		[
			`${LRI}12/9/2026${PDI}`,
			'12 شتنبر 2026',
			'السبت، 12 شتنبر',
			`${LRI}09:05${PDI}`,
			'1\u00a0234,5',
			`${LRI}50%${PDI}`,
			'62 كيلوبايت',
			'1,5 م.ب',
			'a وb وc'
		]
	],
	[
		'ha',
		'NG',
		['2026-09-12', '12 Satumba, 2026', 'Asabar, Satumba 12', '09:05', '1,234.5', '50%', 'kB 62', 'MB 1.5', 'a, b, da c']
	],
	[
		'yo',
		'NG',
		[
			'12/9/2026',
			'12 Oṣù Owewe 2026',
			'Ọjọ́ Àbámẹ́ta, 12 Oṣù Owewe',
			'09:05',
			'1,234.5',
			'50%',
			'62 kébáìtì',
			'1.5 MB',
			'a, b àti c'
		]
	],
	[
		'ig',
		'NG',
		['12/9/2026', '12 Septemba 2026', 'Satọdee, 12 Septemba', '09:05', '1,234.5', '50%', '62 kB', '1.5 MB', 'a, b na c']
	],
	[
		'zu',
		'ZA',
		[
			'2026-09-12',
			'Septhemba 12, 2026',
			'UMgqibelo, Septhemba 12',
			'09:05',
			'1\u00a0234,5',
			'50%',
			'62 kB',
			'1,5 MB',
			'a, b ne-c'
		]
	],
	[
		'fr',
		'SN',
		[
			'12/09/2026',
			'12 septembre 2026',
			'samedi 12 septembre',
			'09:05',
			'1\u00a0234,5',
			'50\u00a0%',
			'62\u202fko',
			'1,5\u202fMo',
			'a, b et c'
		]
	],
	[
		'pt',
		'MZ',
		[
			'12/09/2026',
			'12 de Setembro de 2026',
			'sábado, 12 de Setembro',
			'09:05',
			'1\u00a0234,5',
			'50%',
			'62 kB',
			'1,5 MB',
			'a, b e c'
		]
	],
	[
		'af',
		'ZA',
		[
			'2026-09-12',
			'12 September 2026',
			'Saterdag 12 September',
			'09:05',
			'1\u00a0234,5',
			'50%',
			'62 kB',
			'1,5 MB',
			'a, b en c'
		]
	],
	[
		'xh',
		'ZA',
		[
			'2026-09-12',
			'12 Septemba 2026',
			'Mgqibelo, 12 Septemba',
			'09:05',
			'1\u00a0234,5',
			'50%',
			'62 kB',
			'1,5 MB',
			'a, b ne-c'
		]
	]
];

describe('formats in a real browser, which has no data for many of these languages', () => {
	it.each(EXPECTED)('%s in %s', async (language, country, lines) => {
		const i18n = new I18n({ languages: [language as LanguageTag], country: country as CountryCode, files: {} });
		await i18n.loadAreas([]);
		expect([
			i18n.formatDate(AT, 'short'),
			i18n.formatDate(AT, 'long'),
			i18n.formatDate(AT, 'weekday'),
			i18n.formatDate(AT, 'time'),
			i18n.formatNumber('1234.5'),
			i18n.formatPercent(0.5),
			i18n.formatBytes(62_300),
			i18n.formatBytes(1_500_000),
			i18n.formatList(['a', 'b', 'c'])
		]).toEqual(lines);
	});

	it('brings the sentences of the app as chunks', async () => {
		const i18n = new I18n({ languages: ['en' as LanguageTag, 'ar' as LanguageTag], country: 'KE' as CountryCode });
		await i18n.loadAreas(['common']);
		expect(i18n.t('common.toHome')).toBe('To my lessons');
		expect(await i18n.changeLanguage('ar')).toBe(true);
		expect(i18n.t('common.toHome')).not.toBe('To my lessons');
	});
});

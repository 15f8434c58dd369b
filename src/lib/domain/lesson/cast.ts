import type { CountryCode, LanguageTag } from '../base/ids';

/**
 * Who and what a text may name in every country's own way: `{girl1}` is Achieng in Kenya and Amina in Nigeria. The text is
 * the same everywhere and no number depends on them. `money` is the currency sign that stands before an amount.
 */
export const CAST_SLOTS = ['girl1', 'girl2', 'boy1', 'boy2', 'town1', 'town2', 'bread', 'crop', 'money'] as const;

export type CastSlot = (typeof CAST_SLOTS)[number];

/** In the order of `CAST_SLOTS`. */
type Cast = readonly [string, string, string, string, string, string, string, string, string];

const KENYA: Cast = ['Achieng', 'Wanjiru', 'Otieno', 'Kamau', 'Kisumu', 'Nakuru', 'chapati', 'maize', 'KSh'];

const BY_COUNTRY: Readonly<Record<string, Cast>> = {
	KE: KENYA,
	TZ: ['Neema', 'Zawadi', 'Juma', 'Baraka', 'Mwanza', 'Dodoma', 'chapati', 'maize', 'TSh'],
	UG: ['Nakato', 'Apio', 'Okello', 'Mukasa', 'Gulu', 'Mbale', 'chapati', 'millet', 'USh'],
	RW: ['Uwase', 'Keza', 'Mugisha', 'Manzi', 'Huye', 'Musanze', 'chapati', 'maize', 'FRw'],
	ET: ['Hanna', 'Almaz', 'Dawit', 'Abebe', 'Adama', 'Bahir Dar', 'injera', 'teff', 'Br'],
	SD: ['Amna', 'Hiba', 'Omar', 'Khalid', 'Omdurman', 'Kassala', 'kisra', 'sorghum', 'SDG'],
	EG: ['Salma', 'Mariam', 'Youssef', 'Karim', 'Aswan', 'Tanta', 'baladi', 'wheat', 'E£'],
	NG: ['Amina', 'Ngozi', 'Musa', 'Tunde', 'Kano', 'Ibadan', 'masa', 'yam', '₦'],
	GH: ['Ama', 'Efua', 'Kofi', 'Kwame', 'Kumasi', 'Tamale', 'roti', 'yam', 'GH₵'],
	SN: ['Awa', 'Fatou', 'Moussa', 'Ibrahima', 'Thiès', 'Kaolack', 'galette', 'millet', 'FCFA'],
	CD: ['Grâce', 'Mapendo', 'Patrick', 'Amani', 'Goma', 'Bukavu', 'galette', 'cassava', 'FC'],
	ZA: ['Thandi', 'Lerato', 'Sipho', 'Thabo', 'Durban', 'Soweto', 'roti', 'maize', 'R'],
	MW: ['Chisomo', 'Tadala', 'Kondwani', 'Limbani', 'Zomba', 'Mzuzu', 'chapati', 'maize', 'MK'],
	ZM: ['Mutinta', 'Bwalya', 'Mulenga', 'Chanda', 'Ndola', 'Kitwe', 'chapati', 'maize', 'K'],
	MZ: ['Graça', 'Lurdes', 'Armando', 'Tomás', 'Beira', 'Nampula', 'apa', 'maize', 'MT']
};

/** Languages that would write the names in another script, or say the crop in another word. */
const BY_LANGUAGE: Readonly<
	Record<string, { readonly cast?: Readonly<Record<string, Cast>>; readonly words?: Readonly<Record<string, string>> }>
> = {
	am: { cast: { '': ['ሃና', 'አልማዝ', 'ዳዊት', 'አበበ', 'አዳማ', 'ባሕር ዳር', 'እንጀራ', 'ጤፍ', 'ብር'] } },
	ar: {
		cast: {
			'': ['آمنة', 'هبة', 'عمر', 'خالد', 'أم درمان', 'كسلا', 'رغيف', 'ذرة', 'ج.س'],
			EG: ['سلمى', 'مريم', 'يوسف', 'كريم', 'أسوان', 'طنطا', 'رغيف', 'قمح', 'ج.م']
		}
	},
	sw: {
		words: {
			maize: 'mahindi',
			millet: 'ulezi',
			teff: 'tefu',
			sorghum: 'mtama',
			wheat: 'ngano',
			yam: 'viazi vikuu',
			cassava: 'muhogo'
		}
	},
	zu: {
		words: {
			maize: 'ummbila',
			millet: 'unyaluthi',
			sorghum: 'amabele',
			wheat: 'ukolweni',
			cassava: 'ukhasava',
			yam: 'ubhatata'
		}
	},
	ha: { words: { maize: 'masara', millet: 'gero', sorghum: 'dawa', wheat: 'alkama', yam: 'doya', cassava: 'rogo' } },
	fr: { words: { maize: 'maïs', millet: 'mil', sorghum: 'sorgho', wheat: 'blé', yam: 'igname', cassava: 'manioc' } }
};

export function isCastSlot(name: string): name is CastSlot {
	return (CAST_SLOTS as readonly string[]).includes(name);
}

/** The name, place, food or currency sign of the learner's country, as this language writes it. Kenya's where a country has none. */
export function sayCast(slot: CastSlot, language: LanguageTag, country: CountryCode): string {
	const { cast, words } = BY_LANGUAGE[language] ?? {};
	const chosen = cast ? (cast[country] ?? cast['']) : BY_COUNTRY[country];
	const word = (chosen ?? KENYA)[CAST_SLOTS.indexOf(slot)] ?? slot;
	return words?.[word] ?? word;
}

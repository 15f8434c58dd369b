export type DecimalSign = 'point' | 'comma';
export type Digits = 'western' | 'arabic';
export type Calendar = 'gregorian' | 'ethiopic';

/** Where school books print 2,5: South Africa, and the French- and Portuguese-speaking countries. */
const COMMA_COUNTRIES: ReadonlySet<string> = new Set(
	'ZA MZ AO CV GW ST GQ DZ MA TN BJ BF BI CM CF TD KM CG CD CI DJ GA GN MG ML MR NE RE RW SN TG YT'.split(' ')
);

/** Where Arabic is written with ٠١٢٣ (CLDR); the Maghreb writes 0123. */
const ARABIC_DIGIT_COUNTRIES: ReadonlySet<string> = new Set(
	'BH TD KM DJ EG ER IQ IL JO KW LB MR OM PS QA SA SO SS SD SY YE'.split(' ')
);

/** The sign follows the learner's school, not the language of the screen. */
export function decimalSignOf(country: string): DecimalSign {
	return COMMA_COUNTRIES.has(country) ? 'comma' : 'point';
}

export function digitsOf(language: string, country: string): Digits {
	return language === 'ar' && ARABIC_DIGIT_COUNTRIES.has(country) ? 'arabic' : 'western';
}

/** Ethiopia counts its years seven or eight behind and has thirteen months. */
export function calendarOf(language: string, country: string): Calendar {
	return language === 'am' && country === 'ET' ? 'ethiopic' : 'gregorian';
}

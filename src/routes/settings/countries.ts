/** Countries whose number signs and school words Darasa knows; each name is a key, so that it is said in every language. */
export const COUNTRY_KEYS = {
	KE: 'settings.countryKE',
	TZ: 'settings.countryTZ',
	UG: 'settings.countryUG',
	RW: 'settings.countryRW',
	ET: 'settings.countryET',
	SD: 'settings.countrySD',
	EG: 'settings.countryEG',
	NG: 'settings.countryNG',
	GH: 'settings.countryGH',
	SN: 'settings.countrySN',
	CD: 'settings.countryCD',
	ZA: 'settings.countryZA',
	MW: 'settings.countryMW',
	ZM: 'settings.countryZM',
	MZ: 'settings.countryMZ'
} as const;

export const COUNTRIES = Object.keys(COUNTRY_KEYS) as readonly (keyof typeof COUNTRY_KEYS)[];

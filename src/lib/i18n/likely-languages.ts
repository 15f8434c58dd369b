import type { CountryCode } from '$lib/domain/base/ids';
import { findLanguage, type Language } from './languages';

/** What children of a country speak or learn in, most likely first. */
const SPOKEN: Readonly<Record<string, string>> = {
	KE: 'sw',
	TZ: 'sw',
	UG: 'sw',
	RW: 'fr sw',
	ET: 'am',
	SD: 'ar',
	EG: 'ar',
	NG: 'ha yo ig',
	GH: 'ha',
	ZA: 'zu xh af',
	MZ: 'pt sw',
	CD: 'fr sw',
	SN: 'fr'
};

/** The offered languages with the likely ones first: those of the phone (best first), then those of the country. */
export function likelyFirst(
	offered: readonly Language[],
	wanted: readonly string[],
	country: CountryCode
): readonly Language[] {
	const tags = offered.map(({ tag }) => tag);
	const likely = [...wanted, ...(SPOKEN[country]?.split(' ') ?? [])].map((tag) => findLanguage(tag, tags));
	const first = offered.filter(({ tag }) => likely.includes(tag));
	first.sort((one, other) => likely.indexOf(one.tag) - likely.indexOf(other.tag));
	return [...first, ...offered.filter((language) => !first.includes(language))];
}

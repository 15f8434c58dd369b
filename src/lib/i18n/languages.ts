import type { LanguageTag } from '$lib/domain/base/ids';

export type Direction = 'ltr' | 'rtl';

export interface Language {
	readonly tag: LanguageTag;
	/** What its speakers call it. */
	readonly name: string;
	readonly direction: Direction;
}

/** CLDR names of a language in itself; `xx` and `xr` are the pseudo-languages that find clipped text. */
const NATIVE_NAMES: Readonly<Record<string, string>> = {
	af: 'Afrikaans',
	am: 'አማርኛ',
	ar: 'العربية',
	en: 'English',
	fr: 'Français',
	ha: 'Hausa',
	ig: 'Igbo',
	lg: 'Luganda',
	ny: 'Chichewa',
	om: 'Afaan Oromoo',
	pcm: 'Naijíriá Píjin',
	pt: 'Português',
	rw: 'Ikinyarwanda',
	sn: 'chiShona',
	so: 'Soomaali',
	st: 'Sesotho',
	sw: 'Kiswahili',
	ti: 'ትግርኛ',
	tn: 'Setswana',
	wo: 'Wolof',
	xh: 'isiXhosa',
	xr: '⟦xr⟧',
	xx: '⟦xx⟧',
	yo: 'Èdè Yorùbá',
	zu: 'isiZulu'
};

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur', 'xr'];

function baseOf(tag: string): string {
	return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

export function describeLanguage(tag: LanguageTag): Language {
	return {
		tag,
		name: NATIVE_NAMES[tag] ?? tag,
		direction: RIGHT_TO_LEFT.includes(baseOf(tag)) ? 'rtl' : 'ltr'
	};
}

/** The offered language that serves who asks for `wanted`: the same tag, else the same language; undefined if none. */
export function findLanguage(wanted: string, offered: readonly LanguageTag[]): LanguageTag | undefined {
	const same = offered.find((tag) => tag.toLowerCase() === wanted.toLowerCase());
	return same ?? offered.find((tag) => baseOf(tag) === baseOf(wanted));
}

/** The first of `wanted` (best first) that is offered in some form; else the host's first language, else English. */
export function chooseLanguage(wanted: readonly string[], offered: readonly LanguageTag[]): LanguageTag {
	for (const tag of wanted) {
		const found = findLanguage(tag, offered);
		if (found) return found;
	}
	return offered[0] ?? ('en' as LanguageTag);
}

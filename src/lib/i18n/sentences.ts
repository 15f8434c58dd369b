import { createInstance, type i18n as I18next } from 'i18next';
import type { CountryCode, LanguageTag } from '$lib/domain/base/ids';
import { splitKey } from '$lib/domain/wording/plural-forms';
import { AREAS, type Area } from './areas';
import type { LocaleFile, LocaleFiles } from './locale-files';

/** Where words are spoken: one language, as one country has it. */
export interface Place {
	readonly language: LanguageTag;
	readonly country: CountryCode;
}

/** One area, ready to be put. */
export interface FetchedArea {
	readonly place: Place;
	readonly area: Area;
	readonly files: readonly LocaleFile[];
}

const ENGLISH = 'en' as LanguageTag;

/** The sentences loaded so far, in i18next: plural forms by CLDR, English where a language has none. */
export class Sentences {
	readonly #files: LocaleFiles;
	readonly #i18next: I18next = createInstance();
	/** `tag/area.name` of sentences shown in English because the language lacks them. */
	readonly #borrowed = new Set<string>();
	/** `tag/area` that could not be had, shown in English. */
	readonly #unreachable = new Set<string>();
	/** `tag/area` to the country whose words are in it. */
	readonly #countries = new Map<string, CountryCode>();

	constructor(files: LocaleFiles) {
		this.#files = files;
		void this.#i18next.init({
			initAsync: false,
			lng: ENGLISH,
			fallbackLng: ENGLISH,
			load: 'currentOnly',
			ns: [...AREAS],
			nsSeparator: '.',
			keySeparator: false,
			resources: {}
		});
	}

	/** Whether an area is there as its country says it, so that nothing need be fetched. */
	has({ language, country }: Place, area: Area): boolean {
		return this.#countries.get(`${language}/${area}`) === country;
	}

	/** Fetches one area as a country says it; nothing changes before `put`. Rejects if the file cannot be had. */
	async fetch(place: Place, area: Area): Promise<FetchedArea> {
		const { language, country } = place;
		const fetchFile = this.#files[language]?.[area];
		if (!fetchFile) throw new Error(`no file locales/${language}/${area}.json`);
		const fetchOfCountry = this.#files[`${language}-${country}`]?.[area];
		const files = await Promise.all([fetchFile(), ...(fetchOfCountry ? [fetchOfCountry()] : [])]);
		return { place, area, files };
	}

	/** Replaces what is known of an area: the general file first, then what a country says differently. */
	put({ place: { language, country }, area, files }: FetchedArea): void {
		this.#i18next.removeResourceBundle(language, area);
		for (const { words, fallback } of files) {
			this.#i18next.addResourceBundle(language, area, words, true, true);
			this.#i18next.addResourceBundle(ENGLISH, area, fallback, true, true);
			for (const key of Object.keys(fallback)) this.#borrowed.add(`${language}/${area}.${splitKey(key).stem}`);
		}
		this.#unreachable.delete(`${language}/${area}`);
		this.#countries.set(`${language}/${area}`, country);
	}

	/** Fetches and puts; the whole area in English if its file cannot be had. Rejects if English cannot either. */
	async loadOrBorrow(place: Place, area: Area): Promise<void> {
		if (this.has(place, area)) return;
		try {
			this.put(await this.fetch(place, area));
		} catch (error) {
			if (place.language === ENGLISH) throw error;
			this.put(await this.fetch({ language: ENGLISH, country: place.country }, area));
			this.#unreachable.add(`${place.language}/${area}`);
		}
	}

	/** Whether a sentence shows in English although another language was asked for. */
	isBorrowed(language: LanguageTag, key: string): boolean {
		const area = key.slice(0, key.indexOf('.'));
		return this.#unreachable.has(`${language}/${area}`) || this.#borrowed.has(`${language}/${key}`);
	}

	/** The sentence with its `{{places}}` still open; `count` chooses the plural form. The key itself if there is none. */
	find(language: LanguageTag, key: string, count: number | undefined): string {
		const options = { lng: language, skipInterpolation: true, defaultValue: key };
		return count === undefined ? this.#i18next.t(key, options) : this.#i18next.t(key, { ...options, count });
	}
}

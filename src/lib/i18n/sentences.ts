import { createInstance, type i18n as I18next } from 'i18next';
import { AREAS, type Area } from './areas';
import type { LocaleFile } from './locale-files';

const ENGLISH = 'en';

/** A sentence key without its plural form: `steps_one` and `steps_other` are one sentence. */
function stemOf(key: string): string {
	return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** The sentences loaded so far, in i18next: plural forms by CLDR, English where a language has none. */
export class Sentences {
	readonly #i18next: I18next = createInstance();
	/** `tag/area.name` of sentences shown in English because the language lacks them. */
	readonly #borrowed = new Set<string>();

	constructor() {
		void this.#i18next.init({
			initAsync: false,
			lng: ENGLISH,
			fallbackLng: ENGLISH,
			load: 'currentOnly',
			ns: [...AREAS],
			nsSeparator: '.',
			keySeparator: false,
			resources: {},
			showSupportNotice: false
		});
	}

	/** Replaces what is known of one area in one language: the general file, and what a country says differently. */
	put(tag: string, area: Area, files: readonly LocaleFile[]): void {
		this.#i18next.removeResourceBundle(tag, area);
		for (const { words, fallback } of files) {
			this.#i18next.addResourceBundle(tag, area, words, true, true);
			this.#i18next.addResourceBundle(ENGLISH, area, fallback, true, true);
			for (const key of Object.keys(fallback)) this.#borrowed.add(`${tag}/${area}.${stemOf(key)}`);
		}
	}

	isBorrowed(tag: string, key: string): boolean {
		return this.#borrowed.has(`${tag}/${key}`);
	}

	/** The sentence with its `{{places}}` still open; `count` chooses the plural form. The key itself if there is none. */
	find(tag: string, key: string, count: number | undefined): string {
		const options = { lng: tag, skipInterpolation: true, defaultValue: key };
		return String(this.#i18next.t(key, count === undefined ? options : { ...options, count }));
	}
}

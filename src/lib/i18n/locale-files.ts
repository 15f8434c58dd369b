import type { Area } from './areas';

/** The sentences of one area in one language. */
export interface LocaleFile {
	readonly words: Readonly<Record<string, string>>;
	/** English sentences that this language does not have yet. */
	readonly fallback: Readonly<Record<string, string>>;
}

/**
 * Every file there is, each fetched only when called for. A tag with a country, such as `sw-TZ`,
 * holds only the sentences that this country says differently. Loading rejects if the file cannot be had.
 */
export type LocaleFiles = Readonly<Record<string, Partial<Record<Area, () => Promise<LocaleFile>>>>>;

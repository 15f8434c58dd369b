import { getContext, setContext } from 'svelte';
import type { LanguageTag } from '$lib/domain/base/ids';

const TEXT_LANGUAGE = Symbol('language of the text around');

/** Says which language the texts below are really in, where it may differ from that of the app. */
export function setTextLanguage(language: () => LanguageTag): void {
	setContext(TEXT_LANGUAGE, language);
}

export function useTextLanguage(): (() => LanguageTag) | undefined {
	return getContext<(() => LanguageTag) | undefined>(TEXT_LANGUAGE);
}

const WANTED_LANGUAGES = Symbol('languages wanted for texts of lessons');

/** Says in which languages texts of lessons below are wanted, best first, where it is not simply that of the app. */
export function setWantedLanguages(wanted: () => readonly LanguageTag[]): void {
	setContext(WANTED_LANGUAGES, wanted);
}

export function useWantedLanguages(): (() => readonly LanguageTag[]) | undefined {
	return getContext<(() => readonly LanguageTag[]) | undefined>(WANTED_LANGUAGES);
}

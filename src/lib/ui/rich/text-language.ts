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

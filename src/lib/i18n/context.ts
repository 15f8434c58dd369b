import { createContext } from 'svelte';
import type { I18n } from './i18n.svelte';

const [readContext, writeContext] = createContext<I18n>();

/** The languages of the page a component stands in. */
export function useI18n(): I18n {
	return readContext();
}

/** Hands the languages down to every component below. */
export function provideI18n(i18n: I18n): I18n {
	return writeContext(i18n);
}

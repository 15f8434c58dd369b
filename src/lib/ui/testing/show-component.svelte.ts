import { flushSync, mount, unmount, type Component } from 'svelte';
import { onTestFinished } from 'vitest';
import type { CountryCode, LanguageTag } from '$lib/domain/base/ids';
import { I18n } from '$lib/i18n/i18n.svelte';
import Shown from './Shown.svelte';

export interface ShownComponent<Props> {
	readonly props: Props;
	readonly i18n: I18n;
	/** Hands new values in, as the page around the component would. */
	change(props: Partial<Props>): void;
}

/** Puts a component on an empty page, with English sentences where no language is named, and takes it away after the test. */
export async function showComponent<Props extends Record<string, unknown>>(
	part: Component<Props>,
	props: Props,
	language = 'en'
): Promise<ShownComponent<Props>> {
	const i18n = new I18n({
		languages: ['en' as LanguageTag, language as LanguageTag],
		country: 'KE' as CountryCode,
		wanted: [language]
	});
	await i18n.loadAreas(['common', 'engine', 'practice', 'lesson', 'ask', 'profiles', 'sharing', 'write']);
	const reactive = $state({ ...props });
	const Part = part as Component<Record<string, unknown>>;
	const shown = mount(Shown, { target: document.body, props: { Part, props: reactive, i18n } });
	flushSync();
	onTestFinished(() => unmount(shown));
	return {
		props: reactive as Props,
		i18n,
		change(values) {
			Object.assign(reactive, values);
			flushSync();
		}
	};
}

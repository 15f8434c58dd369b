import { flushSync, mount, unmount } from 'svelte';
import { expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../app.css';
import type { CountryCode, LanguageTag } from '$lib/domain/base/ids';
import { I18n } from '$lib/i18n/i18n.svelte';
import { describeLanguage } from '$lib/i18n/languages';
import Shown from '../testing/Shown.svelte';
import LettersOffer from './LettersOffer.svelte';

async function offer(tag: string, onfetch: () => Promise<boolean>): Promise<void> {
	const language = describeLanguage(tag as LanguageTag);
	const i18n = new I18n({ languages: [language.tag], country: 'ET' as CountryCode });
	await i18n.loadAreas(['common']);
	const props = { language, sizeBytes: 44_316, onfetch };
	const shown = mount(Shown, { target: document.body, props: { Part: LettersOffer as never, props, i18n } });
	flushSync();
	onTestFinished(() => unmount(shown));
}

it.each(['am', 'ar'])('tells in English and in a picture what cannot be read in %s, and the size', async (tag) => {
	const onfetch = vi.fn(async () => true);
	await offer(tag, onfetch);
	await expect.element(page.getByRole('img', { name: describeLanguage(tag as LanguageTag).name })).toBeVisible();
	await expect.element(page.getByText('This phone cannot show all letters of this language.')).toBeVisible();
	expect(onfetch).not.toHaveBeenCalled();
	const words = document.querySelector<HTMLElement>('button .english')!;
	expect([words.textContent, words.lang, words.dir]).toEqual(['Get the letters (44 kB)', 'en', 'ltr']);
	await page.getByRole('button').click();
	expect(onfetch).toHaveBeenCalledOnce();
});

it('is in her language alone where only some letters are missing, and says when there is no network', async () => {
	await offer('yo', async () => false);
	await expect.element(page.getByText('Fóònù yìí kò lè fi gbogbo lẹ́tà èdè yìí hàn.')).toBeVisible();
	expect(document.querySelector('.english')).toBeNull();
	await page.getByRole('button').click();
	await expect.element(page.getByRole('alert')).toHaveTextContent('Kò sí íńtánẹ́ẹ̀tì');
	await expect.element(page.getByRole('button')).toBeEnabled();
});

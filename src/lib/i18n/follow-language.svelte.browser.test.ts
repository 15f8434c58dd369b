import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import type { CountryCode, LanguageTag } from '$lib/domain/base/ids';
import { I18n } from './i18n.svelte';

it('what is on the screen follows language, country and decimal sign without being asked', async () => {
	const i18n = new I18n({
		languages: ['en' as LanguageTag, 'sw' as LanguageTag],
		country: 'KE' as CountryCode,
		wanted: ['en']
	});
	await i18n.loadAreas(['common']);
	const seen: string[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(`${i18n.t('common.tryAgain')} ${i18n.formatNumber('2.5')} ${i18n.formatPercent(0.5)}`);
		});
	});
	flushSync();
	await i18n.changeLanguage('sw');
	flushSync();
	await i18n.changeCountry('ZA' as CountryCode);
	flushSync();
	i18n.decimalSign = 'point';
	flushSync();
	stop();
	expect(seen).toEqual(['Try again 2.5 50%', 'Jaribu tena 2.5 50%', 'Jaribu tena 2,5 50%', 'Jaribu tena 2.5 50%']);
});

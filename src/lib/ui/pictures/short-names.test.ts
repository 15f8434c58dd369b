import { describe, expect, it } from 'vitest';
import af from '$lib/i18n/formats/af.json';
import am from '$lib/i18n/formats/am.json';
import ar from '$lib/i18n/formats/ar.json';
import en from '$lib/i18n/formats/en.json';
import fr from '$lib/i18n/formats/fr.json';
import ha from '$lib/i18n/formats/ha.json';
import ig from '$lib/i18n/formats/ig.json';
import pt from '$lib/i18n/formats/pt.json';
import sw from '$lib/i18n/formats/sw.json';
import xh from '$lib/i18n/formats/xh.json';
import yo from '$lib/i18n/formats/yo.json';
import zu from '$lib/i18n/formats/zu.json';
import { shortNames } from './short-names';

const letters = (text: string): number => text.replace(/\p{M}/gu, '').length;

describe('shortNames', () => {
	it.each(Object.entries({ af, am, ar, en, fr, ha, ig, pt, sw, xh, yo, zu }))('tells all apart in %s', (_, table) => {
		for (const names of [table.months, table.weekdays]) {
			const short = shortNames(names, 3);
			expect(new Set(short).size).toBe(names.length);
			for (const name of short) {
				expect(letters(name)).toBeGreaterThanOrEqual(2);
				expect(letters(name)).toBeLessThanOrEqual(4);
			}
		}
	});

	it('keeps letters and their marks together', () => {
		expect(shortNames(yo.weekdays, 3)).toEqual(['Àìk', 'Ajé', 'Ìsẹ́', 'rú', 'bọ', 'Ẹtì', 'Àbá']);
		expect(shortNames(yo.months, 3)).toContain('Ẹ̀bi');
	});

	it('drops what all begin with, and what those begin with that are alike', () => {
		expect(shortNames(ar.weekdays, 3)[0]).toBe('أحد');
		expect(shortNames(zu.weekdays, 3)).toEqual(['ISo', 'UMs', 'bil', 'tha', 'ne', 'hla', 'UMg']);
		expect(shortNames(fr.months, 3).slice(4, 8)).toEqual(['mai', 'juin', 'juil', 'aoû']);
	});

	it('tells the months of the Maghreb apart', () => {
		for (const months of Object.values(ar.monthsByCountry)) expect(new Set(shortNames(months, 3)).size).toBe(12);
	});

	it('leaves a name alone as it begins', () => expect(shortNames(['Monday'], 3)).toEqual(['Mon']));
});

import { beforeEach, expect, it, vi } from 'vitest';
import type { LanguageTag } from '../domain/base/ids';
import { LettersHere } from './letters-here.svelte';

const phone = vi.hoisted(() => ({
	lacks: {} as Record<string, string>,
	shown: new Set<string>(),
	isOnline: true
}));
vi.mock('../platform/script-support', () => ({ findMissingScript: (language: string) => phone.lacks[language] }));
vi.mock('../platform/script-fonts', () => ({
	SCRIPT_FONTS: { ethiopic: { sizeBytes: 44 }, latin: { sizeBytes: 12 } },
	showKeptFonts: async () => void phone.shown.add('kept'),
	isFontShown: (script: string) => phone.shown.has(script),
	fetchFont: async () => phone.isOnline
}));

const languages = ['en', 'am', 'yo', 'ig'] as LanguageTag[];
let letters: LettersHere;

beforeEach(() => {
	phone.lacks = { am: 'ethiopic', yo: 'latin', ig: 'latin' };
	phone.shown.clear();
	phone.isOnline = true;
	letters = new LettersHere('');
});

it('names the languages whose letters are missing, after what was kept shows', async () => {
	expect(letters.missing.size).toBe(0);
	await letters.look(languages);
	expect(phone.shown.has('kept')).toBe(true);
	expect([...letters.missing]).toEqual([
		['am', { script: 'ethiopic', sizeBytes: 44 }],
		['yo', { script: 'latin', sizeBytes: 12 }],
		['ig', { script: 'latin', sizeBytes: 12 }]
	]);
});

it('does not offer again what is there, whatever was measured', async () => {
	phone.shown.add('latin');
	await letters.look(languages);
	expect([...letters.missing.keys()]).toEqual(['am']);
});

it('lacks them no more once they are fetched, in any language with that script', async () => {
	await letters.look(languages);
	expect(await letters.fetch('latin')).toBe(true);
	expect([...letters.missing.keys()]).toEqual(['am']);
});

it('still lacks them without a network', async () => {
	phone.isOnline = false;
	await letters.look(languages);
	expect(await letters.fetch('ethiopic')).toBe(false);
	expect(letters.missing.has('am' as LanguageTag)).toBe(true);
});

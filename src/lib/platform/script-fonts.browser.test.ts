import { afterEach, beforeEach, expect, it } from 'vitest';
import { fetchFont, isFontShown, SCRIPT_FONTS, showKeptFonts } from './script-fonts';
import { findMissingScript, lacksLetters, type Script } from './script-support';

// The site's folder `static/` lies at the root of the test server.
const SITE = '';

beforeEach(() => {
	document.body.style.fontFamily = ['sans-serif', ...Object.values(SCRIPT_FONTS).map(({ family }) => family)].join();
});

afterEach(async () => {
	document.fonts.clear();
	await caches.delete('darasa-fonts');
});

it('sees boxes for what no font can draw, and letters that every phone has', () => {
	expect(lacksLetters({ script: 'latin', letters: ['\u0379', '\u0380', '\u0381'] })).toBe(true);
	expect(lacksLetters({ script: 'latin', letters: ['B', 'c', 'g'] })).toBe(false);
	expect(findMissingScript('sw')).toBeUndefined();
});

it.each([
	['am', 'ethiopic'],
	['ar', 'arabic'],
	['yo', 'latin'],
	['ig', 'latin'],
	['ha', 'latin']
] as const)(
	'draws the letters of %s with the font of the site, and after the next start without a network',
	async (language, script) => {
		expect(await fetchFont(script, SITE)).toBe(true);
		expect(isFontShown(script)).toBe(true);
		expect(findMissingScript(language)).toBeUndefined();

		document.fonts.clear();
		await showKeptFonts(SITE);
		expect(isFontShown(script)).toBe(true);
	}
);

it('has all text shaped anew with each font that joins', async () => {
	const features = new Set<string>();
	for (const script of ['ethiopic', 'arabic', 'latin'] as const) {
		await fetchFont(script, SITE);
		features.add(document.body.style.fontFeatureSettings);
	}
	expect(features.size).toBe(3);
});

it('tells the size that the file has', async () => {
	for (const [script, { sizeBytes }] of Object.entries(SCRIPT_FONTS)) {
		const file = await fetch(`${SITE}/${SCRIPT_FONTS[script as Script].path}`);
		expect((await file.arrayBuffer()).byteLength).toBe(sizeBytes);
	}
});

it('keeps and shows nothing without a network, or where a network puts a page in between', async () => {
	expect(await fetchFont('ethiopic', SITE, () => Promise.reject(new TypeError('Failed to fetch')))).toBe(false);
	expect(await fetchFont('ethiopic', SITE, async () => new Response('', { status: 404 }))).toBe(false);
	expect(await fetchFont('ethiopic', SITE, async () => new Response('<!doctype html>'))).toBe(false);
	expect(isFontShown('ethiopic')).toBe(false);
	expect(await caches.has('darasa-fonts')).toBe(false);
});

it('forgets a kept font that broke, so that it is offered again', async () => {
	const cache = await caches.open('darasa-fonts');
	const address = `${SITE}/${SCRIPT_FONTS.arabic.path}`;
	await cache.put(address, new Response('broken'));
	await showKeptFonts(SITE);
	expect(isFontShown('arabic')).toBe(false);
	expect(await cache.match(address)).toBeUndefined();
});

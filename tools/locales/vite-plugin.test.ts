import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localeFiles } from './vite-plugin';

let folder = '';

function writeLocale(path: string, words: Record<string, string>): void {
	mkdirSync(join(folder, 'locales', path, '..'), { recursive: true });
	writeFileSync(join(folder, 'locales', path), JSON.stringify(words));
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'darasa-locales-'));
	writeLocale('en/home.json', { title: 'Home', more: 'More' });
	writeLocale('sw/home.json', { title: 'Nyumbani' });
	writeLocale('sw-TZ/home.json', { title: 'Kwetu' });
	writeLocale('en/ask.json', { ask: 'Ask' });
	writeLocale('en/help.json', { hint: 'Hint' });
	writeLocale('en/write.json', { save: 'Save' });
	writeLocale('sw/help.json', { hint: 'Dokezo' });
	writeLocale('sw/write.json', { save: 'Hifadhi' });
	writeLocale('fr/home.json', { title: 'Accueil' });
	writeFileSync(
		join(folder, 'locales/reviews.json'),
		JSON.stringify({ sw: { status: 'draft' }, fr: { status: 'reviewed', by: 'Aya', on: '2026-12-01' } })
	);
	writeFileSync(join(folder, 'app.js'), `export { default, drafts } from 'virtual:locales';`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says which languages on offer no teacher has read', async () => {
	const plugin = localeFiles({ folder: join(folder, 'locales'), languages: ['en', 'sw', 'fr', 'xx'] });
	const load = plugin.load as unknown as (this: object, id: string) => string;
	expect(load.call({}, '\0virtual:locales')).toContain('export const drafts = ["sw","xx"];');
});

/** The code of each language's home chunk (or another one), by the name that the build's last step reads in Vite's manifest. */
async function buildChunks(languages: readonly string[], name = 'home'): Promise<Map<string, string>> {
	const result = await build({
		configFile: false,
		logLevel: 'silent',
		root: folder,
		plugins: [localeFiles({ folder: join(folder, 'locales'), languages })],
		build: { write: false, manifest: true, lib: { entry: join(folder, 'app.js'), formats: ['es'] } }
	});
	const output = (Array.isArray(result) ? result : [result]).flatMap((bundle) =>
		'output' in bundle ? bundle.output : []
	);
	const manifestFile = output.find(({ fileName }) => fileName.endsWith('manifest.json'));
	const manifest = JSON.parse(manifestFile?.type === 'asset' ? String(manifestFile.source) : '{}') as Record<
		string,
		{ file: string; src?: string }
	>;
	return new Map(
		Object.entries(manifest).flatMap(([key, { file, src }]) => {
			const tag = (src ?? key).match(new RegExp(`(?:^|/)locales/([A-Za-z-]+)/${name}$`))?.[1];
			const chunk = output.find(({ fileName }) => fileName === file);
			return tag && chunk?.type === 'chunk' ? [[tag, chunk.code] as const] : [];
		})
	);
}

it('makes a chunk for each first area of the offered languages, and of their countries', async () => {
	const chunks = await buildChunks(['sw']);
	expect([...chunks.keys()].sort()).toEqual(['en', 'sw', 'sw-TZ']);
});

it('keeps the other areas of a language together, those of teachers apart, and English area by area', async () => {
	const learners = await buildChunks(['sw'], 'learner');
	expect([...learners.keys()]).toEqual(['sw']);
	expect(learners.get('sw')).toMatch(/ask.*help.*Dokezo/s);
	expect([...(await buildChunks(['sw'], 'teacher'))]).toEqual([['sw', expect.stringContaining('Hifadhi')]]);
	expect([...(await buildChunks(['sw'], 'help')).keys()]).toEqual(['en']);
});

it('lends English sentences to a language that lacks them, and makes pseudo-languages up', async () => {
	const chunks = await buildChunks(['sw', 'xx']);
	expect(chunks.get('sw')).toMatch(/Nyumbani.*fallback.*More/s);
	expect(chunks.get('sw')).not.toContain('Home');
	expect(chunks.get('sw-TZ')).not.toContain('More');
	expect(chunks.get('xx')).toContain('⟦Ĥöṁé');
});

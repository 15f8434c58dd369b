import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { finishSite, type SiteFile, type SiteManifest } from './finish-site';
import { listFiles } from './list-files';

const FILES: Readonly<Record<string, string | Buffer>> = {
	'200.html': '<title>Any page</title>',
	'index.html': '<link href="/_app/immutable/entry/start.a1.js" rel="modulepreload"><title>Home</title>',
	'welcome.html': '<link href="/_app/immutable/entry/start.a1.js" rel="modulepreload"><title>Welcome</title>',
	'ask.html': '<title>Ask</title>',
	'_app/immutable/entry/start.a1.js': 'start();',
	'_app/immutable/chunks/en.js': 'export default {"hello":"Hello"};',
	'_app/immutable/chunks/en-sharing.js': 'export default {"hold":"Hold"};',
	'_app/immutable/chunks/letters.js': 'export const letter = 1;',
	'_app/immutable/chunks/qr.js': 'export const read = 1;',
	'_app/immutable/chunks/sw.js': 'export default {"hello":"Habari"};',
	'_app/immutable/chunks/sw-dates.js': 'export default {"months":[]};',
	'_app/immutable/workers/model-b2.js': 'model();',
	'_app/version.json': '{"version":"darasa"}',
	'icons/icon-192.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
	'packs/index.json': '{"packs":[]}',
	'packs/darasa-core.darasa': Buffer.from('DARASAPK…'),
	'service-worker.js': 'install();'
};
const GRAPH = {
	'\0virtual/locales/en/common': { file: '_app/immutable/chunks/en.js' },
	'\0virtual/locales/en/sharing': { file: '_app/immutable/chunks/en-sharing.js' },
	'_letters.js': { file: '_app/immutable/chunks/letters.js', name: 'sharing' },
	'node_modules/qr/decode.js': { file: '_app/immutable/chunks/qr.js' },
	'\0virtual/locales/sw/common': { file: '_app/immutable/chunks/sw.js' },
	'src/lib/i18n/formats/sw.json': { file: '_app/immutable/chunks/sw-dates.js' }
};
const folders: string[] = [];

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A built site of a few files, finished. */
function finish(changes: Readonly<Record<string, string>> = {}): { folder: string; manifest: SiteManifest } {
	const folder = mkdtempSync(join(tmpdir(), 'darasa-finished-'));
	folders.push(folder);
	for (const [path, content] of Object.entries({ ...FILES, ...changes })) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return { folder, manifest: finishSite(folder, { basePath: '', graph: GRAPH }) };
}

function readAll(folder: string): Record<string, string> {
	return Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path)).toString('hex')]));
}

/** The list that the service worker installs by. */
function readCoreList(folder: string): (string | [string, string])[] {
	const [, list = ''] =
		/^self\.DARASA_CORE=(\[.*?\]);\n/.exec(readFileSync(join(folder, 'service-worker.js'), 'utf8')) ?? [];
	return JSON.parse(list);
}

const urlsOf = (files: readonly SiteFile[]): string[] => files.map(({ url }) => url);

describe('finishSite', () => {
	it('makes the same bytes of the same input', () => {
		expect(readAll(finish().folder)).toEqual(readAll(finish().folder));
	});

	it('changes the revision of a changed page, and of no other file', () => {
		const before = finish().manifest;
		const after = finish({ 'ask.html': '<title>Ask again</title>' }).manifest;
		const revisions = ({ core, rest, model }: SiteManifest): Record<string, string | null> =>
			Object.fromEntries([...core, ...rest, ...model].map(({ url, revision }) => [url, revision]));
		const [old, fresh] = [revisions(before), revisions(after)];
		const changed = Object.keys(fresh).filter((url) => fresh[url] !== old[url]);
		expect(Object.keys(fresh)).toEqual(Object.keys(old));
		expect(changed).toEqual(['ask.html', 'site-files.json']);
	});

	it('groups what is needed at once, what can follow and what is for models', () => {
		const { manifest } = finish();
		expect(urlsOf(manifest.core)).toEqual([
			'200.html',
			'_app/immutable/chunks/en.js',
			'_app/immutable/entry/start.a1.js',
			'ask.html',
			'icons/icon-192.png',
			'index.html',
			'packs/index.json',
			'welcome.html',
			'site-files.json'
		]);
		expect(urlsOf(manifest.rest)).toEqual([
			'_app/immutable/chunks/en-sharing.js',
			'_app/immutable/chunks/letters.js',
			'_app/immutable/chunks/qr.js',
			'_app/immutable/chunks/sw-dates.js',
			'_app/immutable/chunks/sw.js',
			'packs/darasa-core.darasa'
		]);
		expect(urlsOf(manifest.model)).toEqual(['_app/immutable/workers/model-b2.js']);
	});

	it('tells the service worker its core, by name alone where the name holds a hash', () => {
		const { folder, manifest } = finish();
		const list = readCoreList(folder);
		expect(list.map((entry) => (typeof entry === 'string' ? entry : entry[0]))).toEqual(urlsOf(manifest.core));
		expect(list).toContain('_app/immutable/entry/start.a1.js');
		expect(list).toContainEqual(['ask.html', expect.stringMatching(/^[0-9a-f]{16}$/)]);
		expect(readFileSync(join(folder, 'service-worker.js'), 'utf8')).toMatch(/;\ninstall\(\);$/);
	});

	it('lays compressed copies beside text, with what is in the file now', () => {
		const { folder } = finish();
		for (const path of ['index.html', 'service-worker.js', 'site-files.json', '_app/immutable/entry/start.a1.js']) {
			const plain = readFileSync(join(folder, path), 'utf8');
			expect(gunzipSync(readFileSync(join(folder, `${path}.gz`))).toString()).toBe(plain);
			expect(brotliDecompressSync(readFileSync(join(folder, `${path}.br`))).toString()).toBe(plain);
		}
		expect(listFiles(folder).filter((path) => /\.(png|darasa)\.(gz|br)$/.test(path))).toEqual([]);
	});

	it('gives hosts the fallback under the name that they look for', () => {
		const { folder } = finish();
		expect(readFileSync(join(folder, '404.html'), 'utf8')).toBe(FILES['200.html']);
	});
});

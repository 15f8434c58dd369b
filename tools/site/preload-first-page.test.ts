import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { preloadFirstPage } from './preload-first-page';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'darasa-site-'));
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

const link = (file: string): string => `<link href="/darasa/_app/${file}" rel="modulepreload">`;

function writePage(name: string, files: readonly string[]): void {
	writeFileSync(join(folder, name), `<head>${files.map(link).join('')}<title>Darasa</title></head>`);
}

it('lets the home page fetch what the welcome page will need, and its English words, each once', () => {
	writePage('index.html', ['shell.js', 'home.js']);
	writePage('welcome.html', ['shell.js', 'welcome.js']);
	preloadFirstPage(folder, '/darasa', {
		'\0virtual/locales/en/welcome': { file: '_app/words.js' },
		'\0virtual/locales/sw/welcome': { file: '_app/maneno.js' },
		'\0virtual/locales/en/engine': { file: '_app/engine.js' }
	});
	const home = readFileSync(join(folder, 'index.html'), 'utf8');
	const found = home.match(/<link[^>]*>/g);
	expect(found).toEqual(['shell.js', 'home.js', 'welcome.js', 'words.js'].map(link));
	expect(home).toContain('<title>Darasa</title>');
});

it('leaves a home page alone that loads nothing', () => {
	writePage('index.html', []);
	writePage('welcome.html', ['welcome.js']);
	const before = readFileSync(join(folder, 'index.html'), 'utf8');
	preloadFirstPage(folder, '', {});
	expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(before);
});

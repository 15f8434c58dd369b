import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asId, type CountryCode, type LanguageTag } from '../../src/lib/domain/base/ids';
import { writeWordsFile, type FiledCorrection } from '../../src/lib/domain/wording/words-file';
import { applyFiles } from './apply';

let folder = '';
let said: string[] = [];

function writeJson(path: string, content: unknown): void {
	mkdirSync(join(folder, 'locales', path, '..'), { recursive: true });
	writeFileSync(join(folder, 'locales', path), `${JSON.stringify(content, null, '\t')}\n`);
}

/** Every file of the locales, as it lies there. */
function readAll(): Record<string, string> {
	const paths = readdirSync(join(folder, 'locales'), { recursive: true, encoding: 'utf8' });
	const files = paths.filter((path) => path.endsWith('.json')).sort();
	return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, 'locales', path), 'utf8')]));
}

const TITLE: FiledCorrection = { key: 'home.title', english: 'Fractions', before: 'Akisami', after: 'Akisami zote' };
const STEPS: FiledCorrection = {
	key: 'home.steps_other',
	english: '{{count}} steps',
	before: 'hatua {{count}}',
	after: 'hatua {{count}} hivi',
	remark: 'plainer'
};

function writeWords(name: string, corrections: readonly FiledCorrection[], language = 'sw'): string {
	const path = join(folder, name);
	const file = { language: asId<LanguageTag>(language), release: '0.1.0', by: 'Asha', corrections };
	writeFileSync(path, writeWordsFile(file));
	return path;
}

function apply(paths: readonly string[], isDryRun = false): boolean {
	const locales = join(folder, 'locales');
	return applyFiles(paths, { folder: locales, languages: ['en', 'sw'], isDryRun, say: (line) => said.push(line) });
}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'darasa-apply-'));
	said = [];
	writeJson('en/home.json', { title: 'Fractions', steps_one: '{{count}} step', steps_other: '{{count}} steps' });
	writeJson('sw/home.json', { title: 'Akisami', steps_one: 'hatua {{count}}', steps_other: 'hatua {{count}}' });
	writeJson('sw-TZ/home.json', { title: 'Sehemu' });
	writeJson('fr/home.json', { title: 'Fractions', steps_one: '{{count}} pas', steps_other: '{{count}} pas' });
	writeJson('same-in-all.json', { '*': [] });
	const words = { sw: ['akisami'], 'sw-TZ': ['sehemu'] };
	const fraction = { id: 'fraction', en: 'fraction', words, source: 'a book', status: 'draft', isStrict: true };
	writeJson('glossary/maths.json', [fraction]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run locales:apply', () => {
	it('takes in what the app has written, and changes nothing else', () => {
		const before = readAll();
		expect(apply([writeWords('a.txt', [STEPS, TITLE])])).toBe(true);
		expect(readAll()).toEqual({
			...before,
			'sw/home.json':
				'{\n\t"title": "Akisami zote",\n\t"steps_one": "hatua {{count}}",\n\t"steps_other": "hatua {{count}} hivi"\n}\n'
		});
		expect(said).toContain('sw/home.json#steps_other');
		expect(said).toContain('     # plainer');
	});

	it('takes in what one country says, into the words of that country', () => {
		const country = asId<CountryCode>('TZ');
		expect(apply([writeWords('a.txt', [{ ...TITLE, country, before: 'Sehemu', after: 'Sehemu zote' }])])).toBe(true);
		expect(readAll()['sw-TZ/home.json']).toBe('{\n\t"title": "Sehemu zote"\n}\n');
		expect(readAll()['sw/home.json']).toContain('"Akisami"');
	});

	it('writes nothing in a dry run, but says what would change', () => {
		const before = readAll();
		expect(apply([writeWords('a.txt', [TITLE])], true)).toBe(true);
		expect(readAll()).toEqual(before);
		expect(said).toContain('     + Akisami zote');
	});

	it('takes two files in turn, and leaves what has changed since', () => {
		const other = { ...TITLE, after: 'Akisami hizi' };
		const paths = [writeWords('a.txt', [TITLE]), writeWords('b.txt', [other, STEPS]), writeWords('c.txt', [TITLE])];
		expect(apply(paths)).toBe(true);
		expect(readAll()['sw/home.json']).toContain('"Akisami zote"');
		expect(readAll()['sw/home.json']).toContain('hivi');
		expect(said.filter((line) => line.startsWith('OUT OF DATE'))).toEqual([
			'OUT OF DATE, left as it is: sw/home.json#title'
		]);
		expect(said).toContain('already so: sw/home.json#title');
	});

	it.each<[string, Partial<FiledCorrection>]>([
		['English that has changed', { english: 'Fraction' }],
		['a sentence that is gone', { key: 'home.other' }],
		['an area that is gone', { key: 'constructor.name' }],
		['a country without words of its own', { country: asId<CountryCode>('UG') }]
	])('leaves out %s', (_, change) => {
		const before = readAll();
		expect(apply([writeWords('a.txt', [{ ...TITLE, ...change }])])).toBe(true);
		expect(readAll()).toEqual(before);
		expect(said.some((line) => line.startsWith('OUT OF DATE'))).toBe(true);
	});

	it.each<[string, FiledCorrection, string]>([
		['a lost place', { ...STEPS, after: 'hatua nyingi' }, '{{count}} is missing'],
		['a made-up place', { ...STEPS, after: 'hatua {{count}} {{name}}' }, '{{name}} is not in English'],
		['a broken place', { ...STEPS, after: 'hatua {{count}} {{' }, 'a place with broken braces'],
		['letters of another script', { ...TITLE, after: 'Аkisami' }, 'letters of another script: Аkisami'],
		['English', { ...TITLE, after: 'Fractions' }, 'still English'],
		['another word than the term base', { ...TITLE, after: 'Vipande' }, '"fraction" is akisami in the glossary']
	])('takes nothing of any file if a sentence has %s', (_, bad, what) => {
		const before = readAll();
		const good = bad.key === TITLE.key ? STEPS : TITLE;
		expect(apply([writeWords('a.txt', [good]), writeWords('b.txt', [bad])])).toBe(false);
		expect(readAll()).toEqual(before);
		expect(said.some((line) => line.startsWith('REFUSED sw/home.json#') && line.endsWith(what))).toBe(true);
	});

	it.each([
		['a language that is not offered', () => writeWords('b.txt', [TITLE], 'fr')],
		['English', () => writeWords('b.txt', [TITLE], 'en')],
		['a missing file', () => join(folder, 'none.txt')],
		[
			'bytes that are no UTF-8',
			() => {
				const path = writeWords('b.txt', [TITLE]);
				writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0xff, 0xfe, 0x0a])]));
				return path;
			}
		],
		[
			'a file cut off',
			() => {
				const path = writeWords('b.txt', [TITLE]);
				writeFileSync(path, readFileSync(path, 'utf8').split('after:')[0] ?? '');
				return path;
			}
		]
	])('takes nothing of any file with %s', (_, makeBad) => {
		const before = readAll();
		expect(apply([writeWords('a.txt', [TITLE]), makeBad()])).toBe(false);
		expect(readAll()).toEqual(before);
		expect(said.some((line) => line.startsWith('REFUSED'))).toBe(true);
	});
});

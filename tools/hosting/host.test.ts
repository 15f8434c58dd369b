import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHost } from './host';

const good = {
	basePath: '/darasa',
	packOrigins: ['https://packs.example.org'],
	modelOrigins: [],
	modelHub: 'https://huggingface.co',
	signers: [{ name: 'Shule ya Nakuru', key: 'ab'.repeat(32) }],
	country: 'KE',
	languages: ['en', 'sw'],
	generation: true
};

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'darasa-host-'));
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

function readFrom(text: string): unknown {
	const file = join(folder, 'host.json');
	writeFileSync(file, text);
	return readHost(file);
}

describe('readHost', () => {
	it('reads what ships', () => {
		expect(readHost('darasa.config.json')).toMatchObject({ country: 'KE', generation: true });
	});

	it.each([good, { ...good, basePath: '' }, { ...good, basePath: '/schools/nakuru' }])('takes %j', (host) => {
		expect(readFrom(JSON.stringify(host))).toEqual(host);
	});

	it('takes a file of before, which names no makers of lessons', () => {
		const { signers, ...before } = good;
		expect(signers).toHaveLength(1);
		expect(readFrom(JSON.stringify(before))).toEqual({ ...before, signers: [] });
	});

	it.each([
		[{ signers: [{ name: 'School', key: 'abc' }] }, 'signers'],
		[{ signers: [{ name: ' ', key: 'ab'.repeat(32) }] }, 'signers'],
		[{ signers: {} }, 'signers'],
		[{ basePath: '/darasa/' }, 'basePath'],
		[{ basePath: 'darasa' }, 'basePath'],
		[{ basePath: '/../x' }, 'basePath'],
		[{ basePath: undefined }, 'basePath'],
		[{ packOrigins: ['https://packs.example.org/folder'] }, 'packOrigins'],
		[{ packOrigins: 'https://packs.example.org' }, 'packOrigins'],
		[{ modelOrigins: ["'unsafe-inline'"] }, 'modelOrigins'],
		[{ modelOrigins: ['https://a.example https://b.example'] }, 'modelOrigins'],
		[{ modelOrigins: ["https://a.example; script-src 'unsafe-inline'"] }, 'modelOrigins'],
		[{ modelOrigins: [7] }, 'modelOrigins'],
		[{ modelHub: 'https://hub.example/models' }, 'modelHub'],
		[{ modelHub: false }, 'modelHub'],
		[{ country: 'Kenya' }, 'country'],
		[{ country: undefined }, 'country'],
		[{ languages: [] }, 'languages'],
		[{ languages: ['en', '../en'] }, 'languages'],
		[{ languages: 'en' }, 'languages'],
		[{ generation: 'yes' }, 'generation']
	])('says which choice is wrong: %j', (change, name) => {
		expect(() => readFrom(JSON.stringify({ ...good, ...change }))).toThrow(`host.json: ${name} is `);
	});

	it.each(['', '{', '[]', 'null', '7', '"text"'])('names the file that holds no choices: %s', (text) => {
		expect(() => readFrom(text)).toThrow('host.json');
	});

	it('names the file that is missing', () => {
		expect(() => readHost(join(folder, 'none.json'))).toThrow('none.json');
	});
});

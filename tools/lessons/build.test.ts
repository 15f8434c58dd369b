import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKeyPair } from '../../src/lib/bytes/ed25519';
import { encodeHex } from '../../src/lib/bytes/hex';
import { sha256Hex } from '../../src/lib/bytes/sha256';
import { parsePackIndex } from '../../src/lib/packs/pack-index';
import { readPack } from '../../src/lib/packs/read-pack';
import { sampleFile, sampleSource } from '../../src/lib/packs/sample-source';
import { buildPack, buildPacks, writePacks } from './build';

// Every lesson there is gets compiled and drawn, and there will be more of them.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'darasa-packs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('buildPacks', () => {
	it('writes the built-in packs and an index that matches them byte for byte', async () => {
		await buildPacks('lessons', folder);
		const index = parsePackIndex(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')));
		if (!index.ok) throw new Error(JSON.stringify(index.error));
		expect(index.value.packs.map(({ id }) => id)).toContain('darasa-core');
		for (const entry of index.value.packs) {
			const bytes = readFileSync(join(folder, entry.file));
			expect(bytes.length).toBe(entry.bytes);
			expect(await sha256Hex(bytes)).toBe(entry.sha256);
			const opened = await readPack(bytes);
			expect(opened.ok && opened.value.lessons.map(({ id }) => id)).toEqual(entry.lessons.map(({ id }) => id));
		}
	});

	it('signs what another host is to serve, and lists it', async () => {
		const source = join(folder, 'tiny');
		mkdirSync(source);
		for (const { path, text } of sampleSource().files) writeFileSync(join(source, path), text);
		const { privateKey, publicKey } = makeKeyPair();
		const to = join(folder, 'shelf', 'packs');
		const { packs } = await writePacks([source], { to, privateKey });
		const [entry] = packs;
		expect(parsePackIndex(JSON.parse(readFileSync(join(to, 'index.json'), 'utf8')))).toEqual({
			ok: true,
			value: { packs }
		});
		const bytes = readFileSync(join(to, 'tiny.darasa'));
		expect(entry).toMatchObject({ file: 'tiny.darasa', bytes: bytes.length, sha256: await sha256Hex(bytes) });
		const opened = await readPack(bytes);
		expect(opened.ok && opened.value.signer).toBe(encodeHex(publicKey));
	});

	it('builds the same bytes again', async () => {
		const first = await buildPack('lessons/darasa-core');
		const second = await buildPack('lessons/darasa-core');
		expect(second.bytes).toEqual(first.bytes);
	});

	it('leaves no pack behind whose sources are gone', async () => {
		writeFileSync(join(folder, 'old.darasa'), 'old');
		await buildPacks('lessons', folder);
		expect(readdirSync(folder)).not.toContain('old.darasa');
	});

	it('names folder, file and line of what an author has to mend', async () => {
		const changes = sampleFile('halves.en.md', 'term:half', 'term:whole');
		for (const { path, text } of sampleSource(changes).files) writeFileSync(join(folder, path), text);
		await expect(buildPack(folder)).rejects.toThrow(`${join(folder, 'halves.en.md')}:8: unknown term whole`);
	});
});

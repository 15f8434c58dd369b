import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../src/lib/bytes/sha256';
import { parsePackIndex } from '../../src/lib/packs/pack-index';
import { readPack } from '../../src/lib/packs/read-pack';
import { sampleFile, sampleSource } from '../../src/lib/packs/sample-source';
import { buildPack, buildPacks } from './build';

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

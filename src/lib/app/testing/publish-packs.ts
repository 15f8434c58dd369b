import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPacks } from '../../../../tools/lessons/build';
import { sampleSource } from '../../packs/sample-source';
import type { TestPhone } from './test-phone';

/** The sources of a pack, by file; undefined leaves one out. */
export type PackChanges = Readonly<Record<string, string | undefined>>;

/**
 * Builds packs as a release does and puts them on the phone's site, in place of those before. Each is the small sample
 * pack with some files changed. Gives the bytes of each.
 */
export async function publishPacks(phone: TestPhone, ...packs: readonly PackChanges[]): Promise<Uint8Array[]> {
	const folder = mkdtempSync(join(tmpdir(), 'darasa-packs-'));
	try {
		for (const [place, changes] of packs.entries()) {
			const source = join(folder, 'lessons', String(place));
			mkdirSync(source, { recursive: true });
			for (const { path, text } of sampleSource(changes).files) writeFileSync(join(source, path), text);
		}
		const built = join(folder, 'packs');
		const { packs: entries } = await buildPacks(join(folder, 'lessons'), built);
		for (const path of phone.site.keys()) if (path.startsWith('/packs/')) phone.site.delete(path);
		phone.site.set('/packs/index.json', readFileSync(join(built, 'index.json'), 'utf8'));
		return entries.map(({ file }) => {
			const bytes = new Uint8Array(readFileSync(join(built, file)));
			phone.site.set(`/packs/${file}`, bytes);
			return bytes;
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sha256Hex } from '../../src/lib/bytes/sha256';
import type { LessonText } from '../../src/lib/domain/lesson/lesson';
import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import type { PackContent } from '../../src/lib/packs/pack-content';
import { packBytes } from '../../src/lib/packs/pack-bytes';
import type { PackIndex, PackIndexEntry } from '../../src/lib/packs/pack-index';
import { writeSignature } from '../../src/lib/packs/pack-signature';
import { readPack } from '../../src/lib/packs/read-pack';
import { AUTHORING_TOOLS } from './authoring-tools';
import { fixedGzip } from './fixed-gzip';
import { listPackFolders, readPackSource } from './read-source';

/** Compiles every pack of `lessons/` to `static/packs/<pack>.darasa` and lists them in `static/packs/index.json`. */
export async function buildPacks(from = 'lessons', to = 'static/packs'): Promise<PackIndex> {
	mkdirSync(to, { recursive: true });
	for (const name of readdirSync(to)) if (/\.(darasa|json)$/.test(name)) rmSync(join(to, name));
	return writePacks(listPackFolders(from), { to });
}

/** Compiles packs, signs them where there is a key, and writes them with their `index.json`: what a host serves. */
export async function writePacks(
	folders: readonly string[],
	{ to, privateKey }: { readonly to: string; readonly privateKey?: Uint8Array }
): Promise<PackIndex> {
	mkdirSync(to, { recursive: true });
	const packs: PackIndexEntry[] = [];
	for (const folder of folders) {
		const { content, bytes } = await buildPack(folder, privateKey);
		const file = `${content.id}.darasa`;
		writeFileSync(join(to, file), bytes);
		packs.push(await describePack(content, { file, bytes }));
	}
	const index: PackIndex = { packs };
	writeFileSync(join(to, 'index.json'), `${JSON.stringify(index)}\n`);
	return index;
}

/**
 * Compiles one pack, signs it where there is a key, and reads it back as the app will. Throws with everything that an
 * author has to mend.
 */
export async function buildPack(
	folder: string,
	privateKey?: Uint8Array
): Promise<{ content: PackContent; bytes: Uint8Array }> {
	const content = compilePack(readPackSource(folder), AUTHORING_TOOLS);
	if (!content.ok) {
		throw new Error(
			content.error.map(({ file, line, message }) => `${join(folder, file)}:${line}: ${message}`).join('\n')
		);
	}
	const sign = privateKey && { sign: (manifest: Uint8Array) => writeSignature(manifest, privateKey) };
	const bytes = await packBytes(content.value, { gzip: fixedGzip, isShort: true, ...sign });
	const opened = await readPack(bytes);
	if (!opened.ok) throw new Error(`${folder}: the app could not read this pack: ${JSON.stringify(opened.error)}`);
	return { content: content.value, bytes };
}

async function describePack(
	{ id, version, title, languages, lessons }: PackContent,
	{ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }
): Promise<PackIndexEntry> {
	return {
		id,
		version,
		file,
		bytes: bytes.length,
		sha256: await sha256Hex(bytes),
		title,
		languages,
		lessons: lessons.map((lesson) => ({
			id: lesson.id,
			subject: lesson.subject,
			title: Object.fromEntries(
				Object.entries(lesson.texts).map(([tag, text]: [string, LessonText]) => [tag, text.title])
			)
		}))
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		const { packs } = await buildPacks();
		for (const { file, bytes, lessons } of packs) console.log(`${file}: ${bytes} bytes, ${lessons.length} lessons`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

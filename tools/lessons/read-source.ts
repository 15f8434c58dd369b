import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackSource, SourceMedia } from '../../src/lib/packs/compile/source';

/** The folders of `lessons/` that hold a pack. */
export function listPackFolders(lessonsFolder: string): readonly string[] {
	return readdirSync(lessonsFolder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(lessonsFolder, entry.name, 'pack.yaml')))
		.map((entry) => join(lessonsFolder, entry.name))
		.sort();
}

/** All Markdown and YAML files of one pack, and what lies in its folder `media`. */
export function readPackSource(packFolder: string): PackSource {
	const names = readdirSync(packFolder).filter((name) => /\.(md|yaml)$/.test(name));
	return {
		files: names.sort().map((path) => ({ path, text: readFileSync(join(packFolder, path), 'utf8') })),
		media: readMedia(packFolder)
	};
}

function readMedia(packFolder: string): readonly SourceMedia[] {
	const folder = join(packFolder, 'media');
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
	return names.sort().map((name) => ({ path: `media/${name}`, bytes: readFileSync(join(folder, name)) }));
}

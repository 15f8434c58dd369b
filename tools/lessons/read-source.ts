import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackSource } from '../../src/lib/packs/compile/source';

/** The folders of `lessons/` that hold a pack. */
export function listPackFolders(lessonsFolder: string): readonly string[] {
	return readdirSync(lessonsFolder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(lessonsFolder, entry.name, 'pack.yaml')))
		.map((entry) => join(lessonsFolder, entry.name))
		.sort();
}

/** All Markdown and YAML files of one pack. */
export function readPackSource(packFolder: string): PackSource {
	const names = readdirSync(packFolder).filter((name) => /\.(md|yaml)$/.test(name));
	return { files: names.sort().map((path) => ({ path, text: readFileSync(join(packFolder, path), 'utf8') })) };
}

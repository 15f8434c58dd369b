import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile, SiteManifest } from '../../tools/site/finish-site';

function readManifest(folder: string): SiteManifest {
	return JSON.parse(readFileSync(join(folder, 'site-files.json'), 'utf8')) as SiteManifest;
}

function keyOf({ url, revision }: SiteFile): string {
	return `${url} ${revision ?? ''}`;
}

/** The files of a group, as a build lists them for the service worker. */
export function listGroup(folder: string, group: keyof SiteManifest): readonly SiteFile[] {
	return readManifest(folder)[group];
}

/** The name of the script of a build in which this text stands; it must stand in one alone. */
export function findScript(folder: string, text: string): string {
	const chunks = join(folder, '_app/immutable/chunks');
	const names = readdirSync(chunks).filter((name) => name.endsWith('.js'));
	const [name, other] = names.filter((each) => readFileSync(join(chunks, each), 'utf8').includes(text));
	if (name === undefined || other !== undefined) throw new Error(`"${text}" does not stand in one script`);
	return name;
}

/** Addresses of what a phone with the old release lacks for airplane mode; the list of files is one of them. */
export function listChanged(oldFolder: string, newFolder: string): readonly string[] {
	const old = new Set([...listGroup(oldFolder, 'core'), ...listGroup(oldFolder, 'rest')].map(keyOf));
	const changed = [...listGroup(newFolder, 'core'), ...listGroup(newFolder, 'rest')].filter(
		(file) => !old.has(keyOf(file))
	);
	return ['site-files.json', ...changed.map(({ url }) => url)].map((url) => `/${url}`);
}

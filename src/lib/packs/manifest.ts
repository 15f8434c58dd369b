import type { LanguageTag, MediaHash, PackId } from '../domain/base/ids';
import { array, id, integer, object, oneOf, optional, refine, string, type Parser } from '../domain/base/parser';
import { IMAGE_TYPES, RECORDING_TYPES, type MediaType } from '../domain/lesson/media';
import type { ByLanguage } from '../domain/lesson/rich-text';
import type { PackContent } from './pack-content';
import { byLanguage, languageTag } from './parse-language';

/** The newest layout of the members. It rises when an older app could no longer read them. */
export const PACK_FORMAT = 5;

/** The oldest layout that a pack fits: from 2 there are media, from 3 WebM, from 4 readings, from 5 short words. Whoever has the app of before still gets the others. */
export function formatFor({ media, readings = [] }: Pick<PackContent, 'media' | 'readings'>, isShort = false): number {
	if (isShort) return 5;
	if (readings.length > 0) return 4;
	if (media.some(({ type }) => type === 'audio/webm')) return 3;
	return media.length > 0 ? 2 : 1;
}

/** One gzip member: its size unpacked and packed, and the SHA-256 of its packed bytes, checked before it is inflated. */
export interface PackFile {
	readonly path: string;
	readonly bytes: number;
	readonly packedBytes: number;
	readonly sha256: string;
	/** Of media, which lie in `media/` under the SHA-256 of what they are unpacked. */
	readonly type?: MediaType;
}

export interface PackManifest {
	readonly format: number;
	readonly id: PackId;
	/** Rises with each release of the pack, from 1. */
	readonly version: number;
	readonly title: ByLanguage<string>;
	readonly languages: readonly LanguageTag[];
	readonly files: readonly PackFile[];
}

/** Where the readings of a pack lie. */
export const READINGS_PATH = 'readings.json';

const MEDIA_FOLDER = 'media/';
const MEDIA_PATH = /^media\/[0-9a-f]{64}$/;

export function mediaPath(sha256: MediaHash): string {
	return `${MEDIA_FOLDER}${sha256}`;
}

/** A path inside a pack: lower case, no way out of the folder. */
export const packPath: Parser<string> = refine(
	string({ minLength: 1, maxLength: 200, pattern: /^[a-z0-9/_.-]+$/ }),
	'path inside the pack',
	(path) => (path.split('/').some((part) => part === '' || /^\.+$/.test(part)) ? undefined : path)
);

export const packFile: Parser<PackFile> = refine(
	object({
		path: packPath,
		bytes: integer({ min: 0 }),
		packedBytes: integer({ min: 1 }),
		sha256: string({ pattern: /^[0-9a-f]{64}$/ }),
		type: optional(oneOf([...IMAGE_TYPES, ...RECORDING_TYPES]))
	}),
	'media, and only they, in media/ by their hash',
	(file) =>
		(file.type !== undefined) === file.path.startsWith(MEDIA_FOLDER) &&
		(file.type === undefined || MEDIA_PATH.test(file.path))
			? file
			: undefined
);

export const parseManifest: Parser<PackManifest> = object({
	format: integer({ min: 1 }),
	id: id<PackId>(),
	version: integer({ min: 1 }),
	title: byLanguage(string({ minLength: 1, maxLength: 200 })),
	languages: array(languageTag, { maxLength: 100 }),
	files: refine(array(packFile), 'each path once', (files) =>
		new Set(files.map((file) => file.path)).size === files.length ? files : undefined
	)
});

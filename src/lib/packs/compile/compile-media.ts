import { encodeHex } from '../../bytes/hex';
import { sha256Pure } from '../../bytes/sha256-pure';
import type { MediaHash } from '../../domain/base/ids';
import { fail, succeed, type Result } from '../../domain/base/result';
import type { MediaFile } from '../../domain/lesson/media';
import { PACK_LIMITS } from '../limits';
import { recogniseMedia, type Recognised } from '../recognise-media';
import type { SourceMedia } from './source';
import type { SourceReader } from './source-reader';

/** A file of `media/` that may go into the pack. */
export interface CompiledMedia {
	readonly file: MediaFile;
	readonly found: Recognised;
}

/** By path, as lessons name them. */
export type MediaByPath = ReadonlyMap<string, CompiledMedia>;

const ENDINGS: Readonly<Record<Recognised['type'], RegExp>> = {
	'image/webp': /\.webp$/,
	'image/png': /\.png$/,
	'image/jpeg': /\.jpe?g$/,
	'audio/ogg': /\.(?:ogg|opus)$/,
	'audio/mpeg': /\.mp3$/,
	'audio/mp4': /\.m4a$/,
	'audio/webm': /\.weba$/
};

/** Looks at each file of `media/` and reports those that no pack can carry. */
export function compileMedia(sources: readonly SourceMedia[], reader: SourceReader): MediaByPath {
	const media = new Map<string, CompiledMedia>();
	for (const source of sources) {
		const compiled = compileFile(source);
		if (compiled.ok) media.set(source.path, compiled.value);
		else reader.report(source.path, { line: 1, message: compiled.error });
	}
	return media;
}

function compileFile({ path, bytes }: SourceMedia): Result<CompiledMedia, string> {
	if (bytes.length > PACK_LIMITS.maxFileBytes)
		return fail(`${bytes.length} bytes, at most ${PACK_LIMITS.maxFileBytes}`);
	const found = recogniseMedia(bytes);
	if (!found) return fail('neither an image (webp, png, jpeg) nor a recording (ogg, mp3, m4a, weba)');
	if (!ENDINGS[found.type].test(path)) return fail(`it is ${found.type}, which its name does not say`);
	if (found.kind === 'image' && found.width * found.height > PACK_LIMITS.maxImagePixels) {
		return fail(`${found.width} × ${found.height} pixels, at most ${PACK_LIMITS.maxImagePixels} in all`);
	}
	const sha256 = encodeHex(sha256Pure(bytes)) as MediaHash;
	return succeed({ file: { sha256, type: found.type, bytes: bytes.slice() }, found });
}

/** The media that lessons name, each content once; a file that none names is reported, since every phone would carry it. */
export function pickMedia(
	media: MediaByPath,
	wanted: ReadonlySet<MediaHash>,
	reader: SourceReader
): readonly MediaFile[] {
	const picked = new Map<MediaHash, MediaFile>();
	for (const [path, { file }] of media) {
		if (wanted.has(file.sha256)) picked.set(file.sha256, file);
		else reader.report(path, { line: 1, message: 'no lesson shows or plays it' });
	}
	return [...picked.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}

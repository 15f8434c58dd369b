import { sha256Hex } from '../bytes/sha256';
import type { MediaHash } from '../domain/base/ids';
import { fail, succeed, type Result } from '../domain/base/result';
import { isImageType, listMedia, type MediaFile, type MediaType } from '../domain/lesson/media';
import type { Lesson } from '../domain/lesson/lesson';
import type { PackLimits } from './limits';
import { mediaPath } from './manifest';
import type { PackError } from './pack-error';
import { recogniseMedia } from './recognise-media';

/**
 * An unpacked image or recording, if it is what the manifest says: its content has the hash that it is known by, so that
 * no pack can put another content under it, and its first bytes are of its type.
 */
export async function readMedia(
	bytes: Uint8Array<ArrayBuffer>,
	{ path, type }: { readonly path: string; readonly type: MediaType },
	limits: PackLimits
): Promise<Result<MediaFile, PackError>> {
	const sha256 = (await sha256Hex(bytes)) as MediaHash;
	if (mediaPath(sha256) !== path) return fail({ kind: 'corrupt', detail: `${path}: other content` });
	const found = recogniseMedia(bytes);
	if (found?.type !== type) return fail({ kind: 'bad-content', detail: `${path}: no ${type}` });
	if (found.kind === 'image' && found.width * found.height > limits.maxImagePixels) return fail({ kind: 'too-large' });
	return succeed({ sha256, type, bytes });
}

/** The first lesson that shows or plays what the pack does not have; undefined if all is there. */
export function findMissingMedia(lessons: readonly Lesson[], media: readonly MediaFile[]): string | undefined {
	const ofKind = (wanted: boolean): ReadonlySet<MediaHash> =>
		new Set(media.filter(({ type }) => isImageType(type) === wanted).map(({ sha256 }) => sha256));
	const [images, recordings] = [ofKind(true), ofKind(false)];
	const lesson = lessons.find((lesson) => {
		const wanted = listMedia(lesson);
		return (
			[...wanted.images].some((one) => !images.has(one)) || [...wanted.recordings].some((one) => !recordings.has(one))
		);
	});
	return lesson?.id;
}

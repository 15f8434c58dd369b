import { sha256Hex } from '../bytes/sha256';
import type { MediaHash } from '../domain/base/ids';
import { fail, succeed, type Result } from '../domain/base/result';
import { isImageType, type MediaFile, type WantedMedia } from '../domain/lesson/media';
import type { PackLimits } from './limits';
import { mediaPath, type PackFile } from './manifest';
import type { PackError } from './pack-error';
import { recogniseMedia } from './recognise-media';

/**
 * An unpacked image or recording, if it is what the manifest says: its content has the hash that it is known by, so that
 * no pack can put another content under it, and its first bytes are of its type.
 */
export async function readMedia(
	bytes: Uint8Array<ArrayBuffer>,
	{ path, type }: PackFile,
	limits: PackLimits
): Promise<Result<MediaFile, PackError>> {
	const sha256 = (await sha256Hex(bytes)) as MediaHash;
	if (mediaPath(sha256) !== path) return fail({ kind: 'corrupt', detail: `${path}: other content` });
	const found = recogniseMedia(bytes);
	if (!found || found.type !== type) return fail({ kind: 'bad-content', detail: `${path}: no ${type}` });
	if (found.kind === 'image' && found.width * found.height > limits.maxImagePixels) return fail({ kind: 'too-large' });
	return succeed({ sha256, type: found.type, bytes });
}

/** Whether the media that a lesson shows and plays are there, each of the right kind. */
export function hasAllMedia({ images, recordings }: WantedMedia, media: readonly MediaFile[]): boolean {
	const kinds = new Map(media.map(({ sha256, type }) => [sha256, isImageType(type) ? 'image' : 'recording']));
	return (
		[...images].every((one) => kinds.get(one) === 'image') &&
		[...recordings].every((one) => kinds.get(one) === 'recording')
	);
}

import { sha256Hex } from '../bytes/sha256';
import type { MediaHash } from '../domain/base/ids';
import type { MediaFile } from '../domain/lesson/media';

/** A minute in the poorest of formats; a pack full of more would not go through a message. */
const MOST_VOICE_BYTES = 1_000_000;

/** A recording that a pack can carry; undefined for anything else, and for one that is too long. */
export async function takeRecording(recording: Blob): Promise<MediaFile | undefined> {
	if (recording.size === 0 || recording.size > MOST_VOICE_BYTES) return undefined;
	return takeMedia(new Uint8Array(await recording.arrayBuffer()), 'recording');
}

/** What a pack can carry, by its first bytes; undefined for anything else. */
export async function takeMedia(
	bytes: Uint8Array<ArrayBuffer>,
	kind: 'image' | 'recording'
): Promise<MediaFile | undefined> {
	const { recogniseMedia } = await import('../packs/recognise-media');
	const found = recogniseMedia(bytes);
	if (found?.kind !== kind) return undefined;
	return { sha256: (await sha256Hex(bytes)) as MediaHash, type: found.type, bytes };
}

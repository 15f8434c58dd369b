import { sha256Hex } from '../bytes/sha256';
import { succeed, type Result } from '../domain/base/result';
import type { KeptLesson } from '../domain/lesson/lesson-summary';
import type { PackContent } from './pack-content';
import type { PackError } from './pack-error';
import { keepPacked } from './packed-lesson';
import { readPackKeeping } from './read-pack';

/** What installing needs of a pack file, whose bytes have this hash. */
export interface ReadPack extends Pick<PackContent, 'id' | 'version' | 'title' | 'media'> {
	/** In the pack's order, each read and found to fit, and kept packed. */
	readonly lessons: readonly KeptLesson[];
	readonly sha256: string;
	/** Public key (hex) of whoever signed it. */
	readonly signer?: string;
}

/** Reads a pack file; errors are those of `readPack`. */
export async function readWithHash(bytes: Uint8Array): Promise<Result<ReadPack, PackError>> {
	const [opened, sha256] = await Promise.all([readPackKeeping(keepPacked, bytes), sha256Hex(bytes)]);
	if (!opened.ok) return opened;
	const { id, version, title, lessons, media, signer } = opened.value;
	return succeed({ id, version, title, lessons, media, sha256, ...(signer === undefined ? {} : { signer }) });
}

import { sha256Hex } from '../bytes/sha256';
import { succeed, type Result } from '../domain/base/result';
import type { KeptLesson } from '../domain/lesson/lesson-summary';
import type { PackContent } from './pack-content';
import type { PackError } from './pack-error';
import { PACK_LIMITS } from './limits';
import { keepPacked } from './packed-lesson';
import { readPackKeeping } from './read-pack';

/** What installing needs of a pack file, whose bytes have this hash. */
export interface ReadPack extends Pick<PackContent, 'id' | 'version' | 'title' | 'media' | 'readings'> {
	/** In the pack's order, each read and found to fit, and kept packed. */
	readonly lessons: readonly KeptLesson[];
	readonly sha256: string;
	/** Public key (hex) of whoever signed it. */
	readonly signer?: string;
}

/** A pack in memory, or a file that somebody chose: a worker fetches its bytes itself, at no cost to the page. */
export type PackFileBytes = Uint8Array | Blob;

/** Reads a pack file; errors are those of `readPack`. A file that cannot be read, such as one in a cloud, is no pack. */
export async function readWithHash(file: PackFileBytes): Promise<Result<ReadPack, PackError>> {
	const bytes = file instanceof Blob ? await readBlob(file) : file;
	const [opened, sha256] = await Promise.all([readPackKeeping(keepPacked, bytes), sha256Hex(bytes)]);
	if (!opened.ok) return opened;
	const { id, version, title, lessons, readings, media, signer } = opened.value;
	return succeed({
		...{ id, version, title, lessons, media, sha256 },
		...(readings === undefined ? {} : { readings }),
		...(signer === undefined ? {} : { signer })
	});
}

async function readBlob(blob: Blob): Promise<Uint8Array> {
	try {
		return new Uint8Array(await blob.slice(0, PACK_LIMITS.maxPackBytes + 1).arrayBuffer());
	} catch {
		return new Uint8Array();
	}
}

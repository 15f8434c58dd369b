import type { MediaHash } from '$lib/domain/base/ids';
import type { Database } from './database';

/** Within a transaction over packs and media: deletes those of these that no pack needs any more. */
export async function freeMedia(db: Database, hashes: readonly MediaHash[]): Promise<void> {
	const needed = new Set(await db.packs.where('media').anyOf(hashes).uniqueKeys());
	await db.media.bulkDelete(hashes.filter((hash) => !needed.has(hash)));
}

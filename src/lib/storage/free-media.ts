import type { MediaHash } from '$lib/domain/base/ids';
import type { Database } from './database';

/** Within a transaction over packs, screens, readings and media: deletes those of these that nothing needs any more. */
export async function freeMedia(db: Database, hashes: readonly MediaHash[]): Promise<void> {
	if (hashes.length === 0) return;
	const needing = await Promise.all(
		[db.packs, db.screens, db.readings].map((table) => table.where('media').anyOf(hashes).uniqueKeys())
	);
	const needed = new Set(needing.flat());
	await db.media.bulkDelete(hashes.filter((hash) => !needed.has(hash)));
}

import type { MediaHash } from '$lib/domain/base/ids';
import type { Database } from './database';

/** Within a transaction over packs, screens and media: deletes those of these that nothing needs any more. */
export async function freeMedia(db: Database, hashes: readonly MediaHash[]): Promise<void> {
	if (hashes.length === 0) return;
	const [inPacks, onScreens] = await Promise.all(
		[db.packs, db.screens].map((table) => table.where('media').anyOf(hashes).uniqueKeys())
	);
	const needed = new Set([...(inPacks ?? []), ...(onScreens ?? [])]);
	await db.media.bulkDelete(hashes.filter((hash) => !needed.has(hash)));
}

import type { MediaFile } from '$lib/domain/lesson/media';
import type { Database } from './database';

/** Within a transaction over media. What is here under a hash is the same content. */
export async function putNewMedia(db: Database, media: readonly MediaFile[]): Promise<void> {
	if (media.length === 0) return;
	const here = new Set(
		await db.media
			.where('sha256')
			.anyOf(media.map(({ sha256 }) => sha256))
			.primaryKeys()
	);
	await db.media.bulkAdd(media.filter(({ sha256 }) => !here.has(sha256)));
}

import type { ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import type { MediaFile } from '$lib/domain/lesson/media';
import { placeOf, type Reading } from '$lib/domain/lesson/reading';
import { keysFrom, type Database } from './database';
import type { StorageError } from './errors';
import { freeMedia } from './free-media';
import { guard } from './guard';
import { putNewMedia } from './put-media';
import type { ReadingRow } from './tables';

export interface NewReading {
	readonly teacherId: ProfileId;
	/** `media` is the hash of the recording. */
	readonly reading: Reading;
	readonly recording: MediaFile;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** What teachers of this phone read aloud. Each has one reading of a place. */
export interface Readings {
	/** In the order of their places. */
	list(teacherId: ProfileId): Promise<Result<readonly ReadingRow[], StorageError>>;
	/** Whoever read it; the latest first. */
	listAt(place: string): Promise<Result<readonly ReadingRow[], StorageError>>;
	/** In one transaction: the new recording takes the place of an older one, which goes if nothing else needs it. */
	save(newReading: NewReading): Promise<Result<void, StorageError>>;
	delete(teacherId: ProfileId, place: string): Promise<Result<void, StorageError>>;
}

export function createReadings(db: Database): Readings {
	const withMedia = [db.readings, db.packs, db.screens, db.media];
	return {
		list: (teacherId) =>
			guard(() =>
				db.readings
					.where('[teacherId+place]')
					.between(...keysFrom(teacherId))
					.toArray()
			),
		listAt: (place) =>
			guard(async () => {
				const rows = await db.readings.where('place').equals(place).toArray();
				return rows.sort((one, other) => other.updatedAt - one.updatedAt);
			}),
		save: ({ teacherId, reading, recording, now }) =>
			guard(() =>
				db.transaction('rw', withMedia, async () => {
					const place = placeOf(reading);
					const before = await db.readings.get([teacherId, place]);
					// Always later than before, even if the clock was put back: of two copies the later one counts.
					const updatedAt = Math.max(now, (before?.updatedAt ?? 0) + 1);
					await putNewMedia(db, [recording]);
					await db.readings.put({ ...reading, teacherId, place, updatedAt });
					await freeMedia(db, before ? [before.media] : []);
				})
			),
		delete: (teacherId, place) =>
			guard(() =>
				db.transaction('rw', withMedia, async () => {
					const before = await db.readings.get([teacherId, place]);
					await db.readings.delete([teacherId, place]);
					await freeMedia(db, before ? [before.media] : []);
				})
			)
	};
}

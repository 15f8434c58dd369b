import type { LessonId, ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { keysFrom, type Database } from './database';
import type { StorageError } from './errors';
import { guard } from './guard';
import type { Place } from './tables';

/** Where each profile is in each lesson. */
export interface Places {
	/** `place.updatedAt` is now. */
	save(place: Place): Promise<Result<void, StorageError>>;
	find(profileId: ProfileId, lessonId: LessonId): Promise<Result<Place | undefined, StorageError>>;
	/** Newest first. */
	list(profileId: ProfileId): Promise<Result<readonly Place[], StorageError>>;
	/** Where to continue. */
	findLatest(profileId: ProfileId): Promise<Result<Place | undefined, StorageError>>;
}

export function createPlaces(db: Database): Places {
	const newestFirst = (profileId: ProfileId) =>
		db.places
			.where('[profileId+updatedAt]')
			.between(...keysFrom(profileId))
			.reverse();
	return {
		save: (place) => guard(() => db.transaction('rw', db.places, () => putPlace(db, place))),
		find: (profileId, lessonId) => guard(() => db.places.get([profileId, lessonId])),
		list: (profileId) => guard(() => newestFirst(profileId).toArray()),
		findLatest: (profileId) => guard(() => newestFirst(profileId).first())
	};
}

/** The learner is where she is now, even if the phone's clock was put back since. */
export async function putPlace(db: Database, place: Place): Promise<void> {
	const before = await db.places.get([place.profileId, place.lessonId]);
	await db.places.put({ ...place, updatedAt: Math.max(place.updatedAt, (before?.updatedAt ?? -1) + 1) });
}

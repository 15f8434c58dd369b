import type { LessonId, ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { startOfNextDay, type LocalClock } from '$lib/domain/learning/learning-days';
import { compareAttempts } from '$lib/domain/learning/attempt';
import { Dexie } from 'dexie';
import { countAttempts, listArrived, sortInFirst } from './arrivals';
import { keysFrom, type Database } from './database';
import type { StorageError } from './errors';
import { guard } from './guard';
import type { OwnedAttempt } from './tables';

/** Attempts by whose they are now, after corrections. Each question is one range of one index. */
export interface Attempts {
	/** The newest attempts, newest first. */
	listNewest(profileId: ProfileId, limit: number): Promise<Result<readonly OwnedAttempt[], StorageError>>;
	/** The newest attempts in a lesson, newest first. */
	listOfLesson(
		profileId: ProfileId,
		options: { readonly lessonId: LessonId; readonly limit: number }
	): Promise<Result<readonly OwnedAttempt[], StorageError>>;
	/** Attempts at or after a time (all of them with 0), oldest first: for working mastery out, or a run to give away. */
	listSince(profileId: ProfileId, since: number): Promise<Result<readonly OwnedAttempt[], StorageError>>;
	/** On how many days, by the local clock, something was answered after `since`. */
	countDaysAfter(profileId: ProfileId, since: number, clock: LocalClock): Promise<Result<number, StorageError>>;
	count(profileId: ProfileId): Promise<Result<number, StorageError>>;
}

export function createAttempts(db: Database): Attempts {
	const ofProfile = (profileId: ProfileId) => db.attempts.where('[ownerId+at]').between(...keysFrom(profileId));
	/** What is asked of an index needs all attempts in it. */
	const sorted = <Value>(profileId: ProfileId, read: () => PromiseLike<Value>): Promise<Result<Value, StorageError>> =>
		guard(async () => {
			await sortInFirst(db, profileId);
			return read();
		});
	return {
		listNewest: (profileId, limit) => sorted(profileId, () => ofProfile(profileId).reverse().limit(limit).toArray()),
		listOfLesson: (profileId, { lessonId, limit }) =>
			sorted(profileId, () =>
				db.attempts
					.where('[ownerId+lessonId+at]')
					.between(...keysFrom(profileId, lessonId))
					.reverse()
					.limit(limit)
					.toArray()
			),
		listSince: (profileId, since) =>
			guard(() => db.transaction('r', db.attempts, db.arrivals, () => listSince(db, profileId, since))),
		countDaysAfter: (profileId, since, clock) =>
			sorted(profileId, () => db.transaction('r', db.attempts, () => countDaysAfter(db, profileId, since, clock))),
		count: (profileId) => guard(() => db.transaction('r', db.attempts, db.arrivals, () => countAttempts(db, profileId)))
	};
}

/** Whoever reads them all needs no index, so nothing is sorted in for it. */
async function listSince(db: Database, profileId: ProfileId, since: number): Promise<readonly OwnedAttempt[]> {
	const [sorted, arrived] = await Promise.all([
		db.attempts.where('[ownerId+at]').between([profileId, since], [profileId, Dexie.maxKey]).toArray(),
		listArrived(db, profileId)
	]);
	const recent = arrived.filter(({ at }) => at >= since);
	return recent.length === 0 ? sorted : [...sorted, ...recent].sort(compareAttempts);
}

/** Jumps in the index from day to day. To read the time of each of ten thousand answers takes a weak phone seconds. */
async function countDaysAfter(db: Database, profileId: ProfileId, since: number, clock: LocalClock): Promise<number> {
	let after = since;
	for (let days = 0; ; days++) {
		const later = db.attempts.where('[ownerId+at]').between([profileId, after], [profileId, Dexie.maxKey], false);
		const key = (await later.firstKey()) as [ProfileId, number] | undefined;
		if (!key) return days;
		after = startOfNextDay(key[1], clock) - 1;
	}
}

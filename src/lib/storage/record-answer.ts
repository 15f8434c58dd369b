import { Dexie } from 'dexie';
import type { ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import type { Attempt } from '$lib/domain/learning/attempt';
import type { Database } from './database';
import { StorageFault, type StorageError } from './errors';
import { guard } from './guard';
import { allotNumber } from './numbering';
import { putPlace } from './places';
import { markForRecount } from './recount';
import type { MasteryRow, OwnedAttempt, Place, ReviewRow } from './tables';

export type NewAttempt = Omit<Attempt, 'id' | 'deviceId' | 'seq'>;

/** One learner action: what she answered, and all that follows from it. */
export interface Answer {
	readonly attempt: NewAttempt;
	/** Worked out from the attempt as it is stored, with its number; must not wait for anything. */
	readonly mastery?: (stored: OwnedAttempt) => readonly MasteryRow[];
	readonly reviews?: (stored: OwnedAttempt) => readonly ReviewRow[];
	readonly place?: Place;
}

/**
 * Numbers and appends an attempt and stores what follows from it, in one transaction: all of it is kept or none. If
 * the clock was put back and others come after it, what follows from all of them is marked to be worked out anew.
 * Error `gone` if the profile was deleted meanwhile.
 */
export function recordAnswer(db: Database, answer: Answer): Promise<Result<OwnedAttempt, StorageError>> {
	const tables = [db.device, db.attempts, db.mastery, db.reviews, db.places, db.profiles, db.settings];
	return guard(() =>
		db.transaction('rw', tables, async () => {
			const { attempt, place } = answer;
			// What does not wait for each other goes together: on a weak phone a turn to the database costs more than its work.
			const [number, later] = await Promise.all([
				allotNumber(db),
				hasLater(db, attempt),
				touchProfile(db, attempt.profileId, attempt.at)
			]);
			const stored = { ...attempt, ...number, ownerId: attempt.profileId };
			await Promise.all([
				later && markForRecount(db, [attempt.profileId]),
				db.attempts.add(stored),
				answer.mastery && db.mastery.bulkPut(answer.mastery(stored)),
				answer.reviews && db.reviews.bulkPut(answer.reviews(stored)),
				place && putPlace(db, place)
			]);
			return stored;
		})
	);
}

async function hasLater(db: Database, { profileId, at }: NewAttempt): Promise<boolean> {
	const later = db.attempts.where('[ownerId+at]').between([profileId, at], [profileId, Dexie.maxKey], false);
	return (await later.limit(1).count()) > 0;
}

async function touchProfile(db: Database, id: ProfileId, now: number): Promise<void> {
	const profile = await db.profiles.get(id);
	if (!profile) throw new StorageFault('gone');
	await db.profiles.put({ ...profile, lastActiveAt: Math.max(now, profile.lastActiveAt) });
}

import { Dexie } from 'dexie';
import type { ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { keysFrom, type Database } from './database';
import type { StorageError } from './errors';
import { guard } from './guard';
import { listForRecount, saveRecount, type Recount } from './recount';
import type { MasteryRow, ReviewRow } from './tables';

/** What was worked out from attempts. `recordAnswer` keeps it up to date, a recount works it out anew. */
export interface Progress {
	listMastery(profileId: ProfileId): Promise<Result<readonly MasteryRow[], StorageError>>;
	listReviews(profileId: ProfileId): Promise<Result<readonly ReviewRow[], StorageError>>;
	/** Reviews due at `now`, longest due first. */
	listDue(profileId: ProfileId, now: number): Promise<Result<readonly ReviewRow[], StorageError>>;
	/** Profiles to recount, after a restore or a correction. */
	listForRecount(): Promise<Result<readonly ProfileId[], StorageError>>;
	saveRecount(profileId: ProfileId, recount: Recount): Promise<Result<void, StorageError>>;
}

export function createProgress(db: Database): Progress {
	const bySkill = '[profileId+skillId]';
	return {
		listMastery: (profileId) =>
			guard(() =>
				db.mastery
					.where(bySkill)
					.between(...keysFrom(profileId))
					.toArray()
			),
		listReviews: (profileId) =>
			guard(() =>
				db.reviews
					.where(bySkill)
					.between(...keysFrom(profileId))
					.toArray()
			),
		listDue: (profileId, now) =>
			guard(() =>
				db.reviews.where('[profileId+dueAt]').between([profileId, Dexie.minKey], [profileId, now], true, true).toArray()
			),
		listForRecount: () => listForRecount(db),
		saveRecount: (profileId, recount) => saveRecount(db, profileId, recount)
	};
}

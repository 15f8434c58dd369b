import type { ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { countAttempts, sortIn } from './arrivals';
import { keysFrom, type Database } from './database';
import type { StorageError } from './errors';
import { guard } from './guard';
import type { MasteryRow, ReviewRow } from './tables';

/** Rows of this setting name the profiles whose mastery and reviews no longer follow from their attempts. */
const NEEDS_RECOUNT = 'needsRecount';

/** Must run inside a write transaction over `settings`. */
export async function markForRecount(db: Database, profileIds: Iterable<ProfileId>): Promise<void> {
	const rows = Array.from(new Set(profileIds), (scope) => ({ scope, key: NEEDS_RECOUNT, value: true }));
	await db.settings.bulkPut(rows);
}

/** Profiles whose mastery and reviews have to be worked out again from their attempts. */
export function listForRecount(db: Database): Promise<Result<readonly ProfileId[], StorageError>> {
	return guard(async () => {
		const rows = await db.settings.where('key').equals(NEEDS_RECOUNT).toArray();
		return rows.map(({ scope }) => scope as ProfileId);
	});
}

export interface Recount {
	readonly mastery: readonly MasteryRow[];
	readonly reviews: readonly ReviewRow[];
	/** How many attempts were counted. If others came meanwhile the mark stays, and the next recount sees them. */
	readonly attemptCount: number;
}

/** Replaces all that was worked out for a profile and takes its mark away. */
export function saveRecount(
	db: Database,
	profileId: ProfileId,
	{ mastery, reviews, attemptCount }: Recount
): Promise<Result<void, StorageError>> {
	const tables = [db.mastery, db.reviews, db.settings, db.attempts, db.arrivals];
	return guard(() =>
		db.transaction('rw', tables, async () => {
			await deleteDerived(db, profileId);
			await db.mastery.bulkPut(mastery);
			await db.reviews.bulkPut(reviews);
			// There is time now: nobody waits for a recount.
			await sortIn(db, profileId);
			if ((await countAttempts(db, profileId)) === attemptCount) await db.settings.delete([profileId, NEEDS_RECOUNT]);
		})
	);
}

/** Must run inside a write transaction over `mastery` and `reviews`. */
export async function deleteDerived(db: Database, profileId: ProfileId): Promise<void> {
	for (const table of [db.mastery, db.reviews]) {
		await table
			.where('[profileId+skillId]')
			.between(...keysFrom(profileId))
			.delete();
	}
}

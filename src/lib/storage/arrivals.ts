import type { ProfileId } from '$lib/domain/base/ids';
import { compareAttempts, type Attempt } from '$lib/domain/learning/attempt';
import { keysFrom, type Database } from './database';
import { drawId } from './new-id';
import { putPlainly } from './put-plainly';
import type { ArrivalId, OwnedAttempt } from './tables';

/**
 * Answers from other phones arrive by the thousand, and to store each as a row of its own takes a weak phone half a
 * minute. So what arrives lies together at first, in one row for each learner, a hundredth of the work; it is sorted in
 * among her attempts when somebody needs them one by one, or when there is time. Whoever reads attempts asks here, or
 * sorts in first.
 */
export async function putArrivals(db: Database, attempts: readonly Attempt[]): Promise<void> {
	const byOwner = new Map<ProfileId, Attempt[]>();
	for (const attempt of attempts) {
		const own = byOwner.get(attempt.profileId) ?? [];
		own.push(attempt);
		byOwner.set(attempt.profileId, own);
	}
	await db.arrivals.bulkAdd(
		Array.from(byOwner, ([ownerId, own]) => ({ id: drawId<ArrivalId>(), ownerId, attempts: own }))
	);
}

/** What has arrived for a learner and is not sorted in, oldest first. */
export async function listArrived(db: Database, ownerId: ProfileId): Promise<readonly OwnedAttempt[]> {
	const rows = await db.arrivals.where('ownerId').equals(ownerId).toArray();
	return rows.flatMap(({ attempts }) => attempts.map((attempt) => ({ ...attempt, ownerId }))).sort(compareAttempts);
}

/** All attempts of a learner, sorted in or not. Must run inside a transaction over `attempts` and `arrivals`. */
export async function countAttempts(db: Database, ownerId: ProfileId): Promise<number> {
	const [sorted, arrived] = await Promise.all([
		db.attempts
			.where('[ownerId+at]')
			.between(...keysFrom(ownerId))
			.count(),
		db.arrivals.where('ownerId').equals(ownerId).toArray()
	]);
	return arrived.reduce((sum, { attempts }) => sum + attempts.length, sorted);
}

/** Sorts in what has arrived for one learner, or for all. Must run inside a write transaction over `attempts` and `arrivals`. */
export async function sortIn(db: Database, ownerId?: ProfileId): Promise<void> {
	const waiting = ownerId === undefined ? db.arrivals : db.arrivals.where('ownerId').equals(ownerId);
	const rows = await waiting.toArray();
	if (rows.length === 0) return;
	// Nothing is news here: who listens was told when they arrived.
	await putPlainly(
		'attempts',
		rows.flatMap((row) => row.attempts.map((attempt) => ({ ...attempt, ownerId: row.ownerId })))
	);
	await db.arrivals.bulkDelete(rows.map(({ id }) => id));
}

/** The same in a transaction of its own, for who reads next; mostly there is nothing to do. */
export async function sortInFirst(db: Database, ownerId?: ProfileId): Promise<void> {
	const waiting = ownerId === undefined ? db.arrivals : db.arrivals.where('ownerId').equals(ownerId);
	if ((await waiting.count()) === 0) return;
	await db.transaction('rw', db.attempts, db.arrivals, () => sortIn(db, ownerId));
}

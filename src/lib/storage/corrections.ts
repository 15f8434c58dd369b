import type { ProfileId, RecordId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { sortIn } from './arrivals';
import type { Database } from './database';
import { StorageFault, type StorageError } from './errors';
import { guard } from './guard';
import { allotNumber } from './numbering';
import { markForRecount } from './recount';
import type { Correction } from './tables';

export interface GiveAway {
	readonly attemptIds: readonly RecordId[];
	readonly toProfileId: ProfileId;
	readonly now: number;
}

/**
 * Gives a run of attempts to the child who made them. The attempts stay as they are; a correction is appended. Both
 * profiles are marked for a recount. Error `gone` if the receiving profile does not exist any more.
 */
export function giveAttempts(db: Database, { attemptIds, toProfileId, now }: GiveAway) {
	const tables = [db.device, db.corrections, db.attempts, db.arrivals, db.profiles, db.settings];
	return guard(() =>
		db.transaction('rw', tables, async () => {
			await sortIn(db);
			return appendCorrection(db, { attemptIds, toProfileId, now });
		})
	) satisfies Promise<Result<Correction, StorageError>>;
}

/** What it is about is sorted in. Must run inside a write transaction over `device`, `corrections`, `attempts`, `profiles` and `settings`. */
export async function appendCorrection(db: Database, { attemptIds, toProfileId, now }: GiveAway): Promise<Correction> {
	if (!(await db.profiles.get(toProfileId))) throw new StorageFault('gone');
	const correction: Correction = {
		...(await allotNumber(db)),
		at: await chooseTime(db, attemptIds, now),
		attemptIds: [...attemptIds],
		toProfileId
	};
	await db.corrections.add(correction);
	const given = (await db.attempts.bulkGet([...attemptIds])).filter((attempt) => attempt !== undefined);
	await db.attempts.bulkPut(given.map((attempt) => ({ ...attempt, ownerId: toProfileId })));
	await markForRecount(db, [toProfileId, ...given.map(({ ownerId }) => ownerId)]);
	return correction;
}

/** Later than every earlier correction of these attempts, even if the clock of the phone was put back. */
async function chooseTime(db: Database, attemptIds: readonly RecordId[], now: number): Promise<number> {
	const earlier = await db.corrections
		.where('attemptIds')
		.anyOf([...attemptIds])
		.toArray();
	return earlier.reduce((at, correction) => Math.max(at, correction.at + 1), now);
}

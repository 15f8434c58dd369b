import { asId, type DeviceId, type ProfileId, type RecordId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import type { Attempt, NewAttempt } from '$lib/domain/learning/attempt';
import { putArrivals } from './arrivals';
import { tellOfChange } from './changes';
import type { Database } from './database';
import type { StorageError } from './errors';
import { guard } from './guard';
import { readDevice } from './numbering';
import { markForRecount } from './recount';
import type { ProfileSettings } from './setting-keys';
import { writeScope, type Changes } from './settings';

/** A setting that changes with the answers: both or neither, so that nothing is asked again that is stored. */
export interface Note {
	readonly profileId: ProfileId;
	readonly changes: Changes<ProfileSettings>;
}

/**
 * Numbers and appends the answers of several learners in one transaction, such as the letters that a class raised. What
 * follows from them is worked out when somebody next looks. Answers of learners who are gone are passed over; gives how
 * many were stored.
 */
export function recordMany(
	db: Database,
	attempts: readonly NewAttempt[],
	note?: Note
): Promise<Result<number, StorageError>> {
	return guard(() =>
		db.transaction('rw', db.device, db.attempts, db.profiles, db.settings, async () => {
			const here = await touchProfiles(db, attempts);
			const wanted = attempts.filter(({ profileId }) => here.has(profileId));
			const device = await readDevice(db);
			await db.device.put({ ...device, nextSeq: device.nextSeq + wanted.length });
			await db.attempts.bulkAdd(
				wanted.map((attempt, place) => {
					const seq = device.nextSeq + place;
					return { ...attempt, id: asId(`${device.id}:${seq}`), deviceId: device.id, seq, ownerId: attempt.profileId };
				})
			);
			await markForRecount(db, here);
			if (note) await writeScope(db, note.profileId, note.changes);
			return wanted.length;
		})
	);
}

/**
 * Appends answers that were numbered on other phones, each once, however often it arrives; one that is here stays as it
 * is. Gives which were new.
 */
export function takeAttempts(
	db: Database,
	attempts: readonly Attempt[]
): Promise<Result<readonly RecordId[], StorageError>> {
	return guard(() =>
		db
			.transaction('rw', db.device, db.attempts, db.arrivals, db.profiles, db.settings, async () => {
				const own = await readDevice(db);
				// Nobody else gives this phone's coming numbers away: it could store no answer of its own any more.
				const isForeign = ({ deviceId, seq }: Attempt): boolean => deviceId !== own.id || seq < own.nextSeq;
				const unique = [...new Map(attempts.filter(isForeign).map((attempt) => [attempt.id, attempt])).values()];
				const stored = await listKeys(db, new Set(unique.map(({ deviceId }) => deviceId)));
				const missing = unique.filter(({ id }) => !stored.has(id));
				const here = await touchProfiles(db, missing);
				const wanted = missing.filter(({ profileId }) => here.has(profileId));
				await putArrivals(db, wanted);
				await markForRecount(db, here);
				return wanted.map(({ id }) => id);
			})
			.then((ids) => {
				if (ids.length > 0) tellOfChange(db.name, 'attempts');
				return ids;
			})
	);
}

/** The ids of all answers from these phones: one question for each phone, not one for each answer. */
async function listKeys(db: Database, deviceIds: ReadonlySet<DeviceId>): Promise<ReadonlySet<RecordId>> {
	const ranges = [...deviceIds].map((id) => db.attempts.where('id').startsWith(`${id}:`).primaryKeys());
	const [sorted, arrived] = await Promise.all([Promise.all(ranges), db.arrivals.toArray()]);
	return new Set([...sorted.flat(), ...arrived.flatMap(({ attempts }) => attempts.map(({ id }) => id))]);
}

/** Notes when each was last active; gives those who are on this phone. */
async function touchProfiles(
	db: Database,
	attempts: readonly Pick<Attempt, 'profileId' | 'at'>[]
): Promise<ReadonlySet<ProfileId>> {
	const lastAt = new Map<ProfileId, number>();
	for (const { profileId, at } of attempts) lastAt.set(profileId, Math.max(at, lastAt.get(profileId) ?? 0));
	const found = await db.profiles.bulkGet([...lastAt.keys()]);
	const here = found.filter((profile) => profile !== undefined);
	await db.profiles.bulkPut(
		here.map((profile) => ({ ...profile, lastActiveAt: Math.max(profile.lastActiveAt, lastAt.get(profile.id) ?? 0) }))
	);
	return new Set(here.map(({ id }) => id));
}

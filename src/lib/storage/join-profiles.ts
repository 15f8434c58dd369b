import type { ProfileId } from '$lib/domain/base/ids';
import { joinMembers, readClassContent } from '$lib/domain/classroom/class-content';
import type { Profile } from '$lib/domain/learning/profile';
import { sortIn } from './arrivals';
import { appendCorrection } from './corrections';
import { keysFrom, type Database } from './database';
import { deleteProfile, PROFILE_TABLES } from './delete-profile';
import { StorageFault } from './errors';
import { putPlace } from './places';
import type { AssignmentId, ClassRow } from './tables';

/** Two profiles of one learner. */
export interface ProfileJoin {
	/** Stays, with its name and picture. */
	readonly keptId: ProfileId;
	/** Goes, after all that it has done was given to the other. */
	readonly otherId: ProfileId;
	/** Milliseconds since 1970. */
	readonly now: number;
}

/** `locked`: only who knows the secret of a lock decides about what is behind it; nothing was changed. */
export type JoinOutcome = 'joined' | 'locked';

/**
 * Makes one profile of two, in one transaction. The attempts stay as they are, a correction gives them to the one that is
 * kept; it is marked for a recount. In every class the phones of both hand in for her. Throws `gone` where one of the two
 * is not there any more or is no learner's.
 */
export function joinProfiles(db: Database, { keptId, otherId, now }: ProfileJoin): Promise<JoinOutcome> {
	const tables = [...PROFILE_TABLES, 'device' as const].map((name) => db[name]);
	return db.transaction('rw', tables, async () => {
		const [kept, other] = await db.profiles.bulkGet([keptId, otherId]);
		if (keptId === otherId || !isLearner(kept) || !isLearner(other)) throw new StorageFault('gone');
		if (kept.lock || other.lock) return 'locked';
		await sortIn(db, otherId);
		const attemptIds = await db.attempts
			.where('[ownerId+at]')
			.between(...keysFrom(otherId))
			.primaryKeys();
		if (attemptIds.length > 0) await appendCorrection(db, { attemptIds, toProfileId: keptId, now });
		await movePlaces(db, keptId, otherId);
		await moveReceivedWork(db, keptId, otherId);
		await joinInClasses(db, { keptId, otherId, now });
		const lastActiveAt = Math.max(kept.lastActiveAt, other.lastActiveAt);
		await db.profiles.put({ ...kept, lastActiveAt });
		await deleteProfile(db, otherId);
		return 'joined';
	});
}

function isLearner(profile: Profile | undefined): profile is Profile {
	return profile?.kind === 'learner';
}

/** In a lesson that both have begun, she is where she was last. */
async function movePlaces(db: Database, keptId: ProfileId, otherId: ProfileId): Promise<void> {
	const places = await db.places
		.where('[profileId+lessonId]')
		.between(...keysFrom(otherId))
		.toArray();
	for (const place of places) {
		const own = await db.places.get([keptId, place.lessonId]);
		if (!own || own.updatedAt < place.updatedAt) await putPlace(db, { ...place, profileId: keptId });
	}
}

async function moveReceivedWork(db: Database, keptId: ProfileId, otherId: ProfileId): Promise<void> {
	const rows = await db.assignments.where('profileId').equals(otherId).toArray();
	for (const row of rows) {
		// A row is named after the work and its learner, so that work that comes again finds it.
		const id = (
			row.id.endsWith(`/${otherId}`) ? `${row.id.slice(0, -otherId.length)}${keptId}` : row.id
		) as AssignmentId;
		if (id === row.id) await db.assignments.put({ ...row, profileId: keptId });
		else if (!(await db.assignments.get(id))) await db.assignments.add({ ...row, id, profileId: keptId });
	}
}

async function joinInClasses(db: Database, { keptId, otherId, now }: ProfileJoin): Promise<void> {
	for (const row of await db.classes.toArray()) {
		const before = readClassContent(row.content);
		const content = joinMembers(before, keptId, otherId);
		if (content === before) continue;
		const updatedAt = Math.max(now, row.updatedAt + 1);
		await db.classes.put({ ...row, updatedAt, content: content as unknown as ClassRow['content'] });
	}
}

import type { ProfileId } from '../domain/base/ids';
import type { StorageRoom } from './storage-room';

/** Whether a teacher has given this learner work. What shows it is fetched only then: most children never have any. */
export async function hasWork(room: StorageRoom, profileId: ProfileId): Promise<boolean> {
	const rows = await room.use(({ classroom }) => classroom.listAssignments(profileId));
	return rows.ok && rows.value.some(({ role }) => role === 'received');
}

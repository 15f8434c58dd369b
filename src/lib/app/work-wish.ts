import type { ProfileId } from '../domain/base/ids';
import type { Assignment } from '../domain/classroom/assignment';
import { entryOf, listAsked } from '../domain/classroom/work-scope';
import type { Profile } from '../domain/learning/profile';
import type { Lesson } from '../domain/lesson/lesson';
import { readEntries } from './given-rows';
import type { PracticeWish } from './practice-run.svelte';
import type { StorageRoom } from './storage-room';

/** Work that a learner was given; undefined where she does not have it. */
export async function findReceived(
	room: StorageRoom,
	profileId: ProfileId,
	workId: string
): Promise<Assignment | undefined> {
	const rows = await room.use(({ classroom }) => classroom.listAssignments(profileId));
	const entries = readEntries(rows.ok ? rows.value : []);
	return entries.find(({ row, work }) => row.role === 'received' && work.id === workId)?.work;
}

/** What a teacher's work wants of the practice of a lesson; nothing of its own where she does not have that work. */
export async function readWorkWish(
	room: StorageRoom,
	{ id: profileId }: Pick<Profile, 'id'>,
	{ workId, lesson }: { readonly workId: string; readonly lesson: Pick<Lesson, 'id' | 'skills'> }
): Promise<PracticeWish> {
	const work = await findReceived(room, profileId, workId);
	if (!work) return {};
	if (work.kind === 'review') return { workId, onlyReviews: true };
	if (!entryOf(work.skills, lesson.id)) return { workId };
	const skillIds = lesson.skills.map(({ id }) => id);
	return { workId, only: new Set(listAsked(work, lesson.id, skillIds)) };
}

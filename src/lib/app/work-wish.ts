import { listAsked } from '../domain/classroom/work-scope';
import type { Profile } from '../domain/learning/profile';
import type { Lesson } from '../domain/lesson/lesson';
import { readEntries } from './given-work.svelte';
import type { PracticeWish } from './practice-run.svelte';
import type { StorageRoom } from './storage-room';

/** What a teacher's work wants of the practice of a lesson; nothing of its own where she does not have that work. */
export async function readWorkWish(
	room: StorageRoom,
	{ id: profileId }: Pick<Profile, 'id'>,
	{ workId, lesson }: { readonly workId: string; readonly lesson: Pick<Lesson, 'id' | 'skills'> }
): Promise<PracticeWish> {
	const rows = await room.use(({ classroom }) => classroom.listAssignments(profileId));
	const entry = readEntries(rows.ok ? rows.value : []).find(
		({ row, work }) => row.role === 'received' && work.id === workId
	);
	if (!entry) return {};
	if (entry.work.kind === 'review') return { workId, onlyReviews: true };
	if (!entry.work.skills?.[lesson.id]) return { workId };
	const skillIds = lesson.skills.map(({ id }) => id);
	return { workId, only: new Set(listAsked(entry.work, lesson.id, skillIds)) };
}

import type { SkillId } from '../domain/base/ids';
import { listAsked } from '../domain/classroom/work-scope';
import type { Profile } from '../domain/learning/profile';
import type { Lesson } from '../domain/lesson/lesson';
import { readEntries } from './given-work.svelte';
import type { StorageRoom } from './storage-room';

/** Of a lesson the skills that a teacher's work asks for; undefined where it is to be done as a whole. */
export async function readAskedSkills(
	room: StorageRoom,
	{ id: profileId }: Profile,
	{ workId, lesson }: { readonly workId: string; readonly lesson: Pick<Lesson, 'id' | 'skills'> }
): Promise<ReadonlySet<SkillId> | undefined> {
	const rows = await room.use(({ classroom }) => classroom.listAssignments(profileId));
	const entry = readEntries(rows.ok ? rows.value : []).find(
		({ row, work }) => row.role === 'received' && work.id === workId
	);
	if (!entry?.work.skills?.[lesson.id]) return undefined;
	return new Set(
		listAsked(
			entry.work,
			lesson.id,
			lesson.skills.map(({ id }) => id)
		)
	);
}

import { expect, it } from 'vitest';
import { asId, type LessonId, type ProfileId } from '../domain/base/ids';
import { succeed } from '../domain/base/result';
import type { Assignment } from '../domain/classroom/assignment';
import type { Storage } from '../storage/open-storage';
import type { AssignmentRow, ClassId } from '../storage/tables';
import type { StorageDoor } from './storage-door';
import { readyDesk } from './ready-desk';

const classId = asId<ClassId>('5b');
const teacherId = asId<ProfileId>('juma');

function row(
	id: string,
	createdAt: number,
	lessonIds: readonly string[],
	more: Partial<AssignmentRow> = {}
): AssignmentRow {
	const content: Assignment = {
		...{ id: asId(id), teacherKey: 'ab'.repeat(32), teacher: 'Juma', audience: '5B' },
		...{ lessonIds: lessonIds.map((one) => asId<LessonId>(one)), exercises: 4, withHints: true, withModel: false }
	};
	const common = { profileId: teacherId, role: 'given', classId, title: id, createdAt, updatedAt: createdAt };
	return { id, ...common, content, ...more } as unknown as AssignmentRow;
}

it('opens the lessons of the works last given to this class', async () => {
	const opened: LessonId[] = [];
	const works = [
		row('0000000000000001', 1, ['old']),
		row('0000000000000002', 2, ['fractions', 'decimals']),
		row('0000000000000003', 3, ['fractions']),
		row('0000000000000004', 4, ['percent']),
		row('0000000000000005', 5, ['elsewhere'], { classId: asId<ClassId>('6a') })
	];
	const open = {
		classroom: { listAssignments: async () => succeed(works) },
		packs: {
			async findLesson(id: LessonId) {
				opened.push(id);
				return succeed(undefined);
			}
		}
	} as unknown as Storage;
	const storage = { use: (work: (storage: Storage) => unknown) => work(open) } as unknown as StorageDoor;
	await readyDesk(storage, { teacherId, classId });
	expect(opened.sort()).toEqual(['decimals', 'fractions', 'percent']);
});

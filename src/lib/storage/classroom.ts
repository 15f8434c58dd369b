import type { ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import type { Database } from './database';
import type { StorageError } from './errors';
import { guard } from './guard';
import type { AssignmentId, AssignmentRow, ClassId, ClassRow } from './tables';

/** Classes and assignments. What is in them belongs to `domain/classroom`. */
export interface Classroom {
	listClasses(teacherId: ProfileId): Promise<Result<readonly ClassRow[], StorageError>>;
	saveClass(row: ClassRow): Promise<Result<void, StorageError>>;
	/** Removes the class and what was assigned to it. */
	deleteClass(id: ClassId): Promise<Result<void, StorageError>>;
	/** What a teacher gave or a learner received. */
	listAssignments(profileId: ProfileId): Promise<Result<readonly AssignmentRow[], StorageError>>;
	saveAssignment(row: AssignmentRow): Promise<Result<void, StorageError>>;
	deleteAssignment(id: AssignmentId): Promise<Result<void, StorageError>>;
}

export function createClassroom(db: Database): Classroom {
	return {
		listClasses: (teacherId) => guard(() => db.classes.where('teacherId').equals(teacherId).toArray()),
		saveClass: (row) => guard(async () => void (await db.classes.put(row))),
		deleteClass: (id) =>
			guard(() =>
				db.transaction('rw', db.classes, db.assignments, async () => {
					await db.assignments.where('classId').equals(id).delete();
					await db.classes.delete(id);
				})
			),
		listAssignments: (profileId) => guard(() => db.assignments.where('profileId').equals(profileId).toArray()),
		saveAssignment: (row) => guard(async () => void (await db.assignments.put(row))),
		deleteAssignment: (id) => guard(() => db.assignments.delete(id))
	};
}

import type { ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { addMembers, readClassContent, type ClassContent } from '$lib/domain/classroom/class-content';
import type { Profile, ProfileChoices } from '$lib/domain/learning/profile';
import { countAttempts } from './arrivals';
import type { Database } from './database';
import { deleteProfile, PROFILE_TABLES } from './delete-profile';
import { StorageFault, type StorageError } from './errors';
import { guard } from './guard';
import { joinProfiles, type JoinOutcome, type ProfileJoin } from './join-profiles';
import { drawId } from './new-id';
import type { AssignmentId, AssignmentRow, ClassId, ClassRow } from './tables';

/** What goes with a class. */
export interface ClassLoss {
	/** Learners of this class and no other, with all they have done. */
	readonly pupils: number;
	readonly attempts: number;
	readonly assignments: number;
}

/** Classes and assignments. What is in them belongs to `domain/classroom`. */
export interface Classroom {
	/** In the order in which they were made. */
	listClasses(teacherId: ProfileId): Promise<Result<readonly ClassRow[], StorageError>>;
	/** Of all teachers on this phone, for the question who is learning. */
	listAllClasses(): Promise<Result<readonly ClassRow[], StorageError>>;
	findClass(id: ClassId): Promise<Result<ClassRow | undefined, StorageError>>;
	createClass(teacherId: ProfileId, name: string, now: number): Promise<Result<ClassRow, StorageError>>;
	/** Error `gone` if it was deleted meanwhile; so with `addPupils`. */
	changeClass(id: ClassId, change: ClassChange): Promise<Result<ClassRow, StorageError>>;
	/** Makes profiles that the teacher keeps, and puts them at the end of the class list; all of it or nothing. */
	addPupils(
		id: ClassId,
		pupils: readonly ProfileChoices[],
		now: number
	): Promise<Result<readonly Profile[], StorageError>>;
	/** Makes one profile of two of the same learner. Error `gone` if one was deleted meanwhile, or joined already. */
	joinPupils(join: ProfileJoin): Promise<Result<JoinOutcome, StorageError>>;
	/** What `deleteClass` would take along. */
	weighClass(id: ClassId): Promise<Result<ClassLoss, StorageError>>;
	/** Removes the class, what was assigned to it, and its learners who are in no other class. */
	deleteClass(id: ClassId): Promise<Result<void, StorageError>>;
	/** What a teacher gave or a learner received. */
	listAssignments(profileId: ProfileId): Promise<Result<readonly AssignmentRow[], StorageError>>;
	saveAssignment(row: AssignmentRow): Promise<Result<void, StorageError>>;
	deleteAssignment(id: AssignmentId): Promise<Result<void, StorageError>>;
}

/** A new name, or other members and groups. */
export interface ClassChange {
	readonly name?: string;
	/** Gets what is kept at that moment, so that two tabs do not undo each other's changes. */
	readonly content?: (content: ClassContent) => ClassContent;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export function createClassroom(db: Database): Classroom {
	return {
		listClasses: (teacherId) =>
			guard(async () => inOrder(await db.classes.where('teacherId').equals(teacherId).toArray())),
		listAllClasses: () => guard(async () => inOrder(await db.classes.toArray())),
		findClass: (id) => guard(() => db.classes.get(id)),
		createClass: (teacherId, name, now) =>
			guard(async () => {
				const content = { members: [], groups: [] };
				const row = { id: drawId<ClassId>(), teacherId, name, createdAt: now, updatedAt: now, content };
				await db.classes.add(row);
				return row;
			}),
		changeClass: (id, change) => guard(() => db.transaction('rw', db.classes, () => changeRow(db, id, change))),
		addPupils: (id, pupils, now) =>
			guard(() =>
				db.transaction('rw', db.classes, db.profiles, async () => {
					const { teacherId } = await getClass(db, id);
					const profiles = pupils.map((choices) => {
						const times = { createdAt: now, updatedAt: now, lastActiveAt: now };
						return { ...choices, id: drawId<ProfileId>(), ...times, pupilOf: teacherId };
					});
					const ids = profiles.map((profile) => profile.id);
					await changeRow(db, id, { now, content: (content) => addMembers(content, ids) });
					await db.profiles.bulkAdd(profiles);
					return profiles;
				})
			),
		joinPupils: (join) => guard(() => joinProfiles(db, join)),
		weighClass: (id) =>
			guard(() =>
				db.transaction('r', db.classes, db.attempts, db.arrivals, db.assignments, async () => {
					const pupils = await listOwnPupils(db, id);
					const counts = await Promise.all(pupils.map((one) => countAttempts(db, one)));
					const assignments = await db.assignments.where('classId').equals(id).count();
					return { pupils: pupils.length, attempts: counts.reduce((sum, count) => sum + count, 0), assignments };
				})
			),
		deleteClass: (id) =>
			guard(() =>
				db.transaction(
					'rw',
					PROFILE_TABLES.map((name) => db[name]),
					async () => {
						for (const pupil of await listOwnPupils(db, id)) await deleteProfile(db, pupil);
						await db.assignments.where('classId').equals(id).delete();
						await db.classes.delete(id);
					}
				)
			),
		listAssignments: (profileId) => guard(() => db.assignments.where('profileId').equals(profileId).toArray()),
		saveAssignment: (row) => guard(async () => void (await db.assignments.put(row))),
		deleteAssignment: (id) => guard(() => db.assignments.delete(id))
	};
}

function inOrder(rows: readonly ClassRow[]): readonly ClassRow[] {
	return [...rows].sort((first, second) => first.createdAt - second.createdAt);
}

async function getClass(db: Database, id: ClassId): Promise<ClassRow> {
	const row = await db.classes.get(id);
	if (!row) throw new StorageFault('gone');
	return row;
}

async function changeRow(db: Database, id: ClassId, { name, content, now }: ClassChange): Promise<ClassRow> {
	const row = await getClass(db, id);
	const changed = {
		...row,
		...(name === undefined ? {} : { name }),
		// Always later than before, even if the clock was put back: of two copies the later one counts.
		updatedAt: Math.max(now, row.updatedAt + 1),
		...(content ? { content: toJson(content(readClassContent(row.content))) } : {})
	};
	await db.classes.put(changed);
	return changed;
}

function toJson(content: ClassContent): ClassRow['content'] {
	return content as unknown as ClassRow['content'];
}

/** Learners of this class whom its teacher keeps and who are in no other class. */
async function listOwnPupils(db: Database, id: ClassId): Promise<readonly ProfileId[]> {
	const { content } = await getClass(db, id);
	const others = (await db.classes.toArray()).filter((row) => row.id !== id);
	const elsewhere = new Set(others.flatMap((row) => readClassContent(row.content).members.map((one) => one.profileId)));
	return readClassContent(content)
		.members.map(({ profileId }) => profileId)
		.filter((profileId) => !elsewhere.has(profileId));
}

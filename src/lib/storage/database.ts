import { Dexie, type Table } from 'dexie';
import type { LessonId, MediaHash, PackId, ProfileId, RecordId, SkillId } from '$lib/domain/base/ids';
import { declareReleases, RELEASES } from './migrations';
import type { ArrivalId, AssignmentId, ClassId, QuestionId, Rows, ScreenId, TableName } from './tables';

interface Keys {
	readonly profiles: ProfileId;
	readonly packs: PackId;
	readonly lessons: LessonId;
	readonly media: MediaHash;
	readonly attempts: RecordId;
	readonly arrivals: ArrivalId;
	readonly corrections: RecordId;
	readonly places: [ProfileId, LessonId];
	readonly mastery: [ProfileId, SkillId];
	readonly reviews: [ProfileId, SkillId];
	readonly assignments: AssignmentId;
	readonly classes: ClassId;
	readonly questions: QuestionId;
	readonly screens: ScreenId;
	readonly readings: [ProfileId, place: string];
	readonly settings: [scope: string, key: string];
	readonly device: 'own';
}

type Tables = { readonly [Name in TableName]: Table<Rows[Name], Keys[Name]> };

export type Database = Dexie & Tables;

export interface DatabaseOptions {
	readonly indexedDB: IDBFactory;
	readonly IDBKeyRange: typeof IDBKeyRange;
}

/** The database with its schema, not yet opened. */
export function declareDatabase(name: string, options: DatabaseOptions): Database {
	const database = new Dexie(name, options);
	declareReleases(database, RELEASES);
	return database as Database;
}

/** The bounds of all keys of a compound index that begin with these values. */
export function keysFrom(...start: readonly unknown[]): [lower: unknown[], upper: unknown[]] {
	return [
		[...start, Dexie.minKey],
		[...start, Dexie.maxKey]
	];
}

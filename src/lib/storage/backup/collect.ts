import type { Collection } from 'dexie';
import type { ProfileId } from '$lib/domain/base/ids';
import type { Attempt } from '$lib/domain/learning/attempt';
import { keysFrom, type Database } from '../database';
import { omitField } from '../omit-field';
import type { OwnedAttempt } from '../tables';
import type { BackupContents, BackupRecords } from './contents';
import { TRAVELLING_SETTINGS } from './merge-settings';
import { ROW_PARSERS } from './parse-rows';

/** The tables a backup reads; `device` for the name of the phone. */
const BACKUP_TABLES = [
	'profiles',
	'attempts',
	'arrivals',
	'corrections',
	'places',
	'assignments',
	'classes',
	'questions',
	'settings',
	'screens',
	'readings',
	'device'
] as const;

/**
 * What is to be saved of one profile or of the whole phone, as it was at one moment. Guests leave nothing behind, so
 * they are left out.
 */
export function collectContents(
	db: Database,
	profileId?: ProfileId
): Promise<Omit<BackupContents, 'createdAt' | 'unreadable' | 'sealedKey'>> {
	const tables = BACKUP_TABLES.map((name) => db[name]);
	return db.transaction('r', tables, async () => {
		const device = await db.device.get('own');
		// A teacher's classes are nothing without the learners in them.
		const profiles = await db.profiles
			.filter(({ id, pupilOf }) => profileId === undefined || id === profileId || pupilOf === profileId)
			.toArray();
		const kept = profiles.filter(({ kind }) => kind !== 'guest');
		return {
			...(device ? { deviceId: device.id } : {}),
			...(profileId ? { profileId } : {}),
			records: await collectRecords(db, kept)
		};
	});
}

async function collectRecords(db: Database, profiles: readonly unknown[]): Promise<BackupRecords> {
	const travelling = profiles.flatMap((row) => {
		const parsed = ROW_PARSERS.profiles(row);
		return parsed.ok ? [parsed.value] : [];
	});
	const ids = travelling.map(({ id }) => id);
	return {
		profiles: travelling,
		attempts: [
			...(await inEach(ids, (id) => db.attempts.where('[ownerId+at]').between(...keysFrom(id)))).map(withoutOwner),
			...(await db.arrivals.where('ownerId').anyOf(ids).toArray()).flatMap(({ attempts }) => attempts)
		],
		corrections: await db.corrections.where('toProfileId').anyOf(ids).toArray(),
		places: await inEach(ids, (id) => db.places.where('[profileId+lessonId]').between(...keysFrom(id))),
		assignments: await db.assignments.where('profileId').anyOf(ids).toArray(),
		classes: await db.classes.where('teacherId').anyOf(ids).toArray(),
		questions: await db.questions.where('teacherId').anyOf(ids).toArray(),
		settings: await collectSettings(db, ids),
		screens: await db.screens.where('teacherId').anyOf(ids).toArray(),
		readings: await inEach(ids, (id) => db.readings.where('[teacherId+place]').between(...keysFrom(id)))
	};
}

async function collectSettings(db: Database, ids: readonly ProfileId[]): Promise<BackupRecords['settings']> {
	const keys = ids.flatMap((id) => TRAVELLING_SETTINGS.map((name): [string, string] => [id, name]));
	const found = await db.settings.bulkGet(keys);
	return found.flatMap((row) => {
		const parsed = ROW_PARSERS.settings(row);
		return parsed.ok ? [parsed.value] : [];
	});
}

async function inEach<Row, Key>(
	ids: readonly ProfileId[],
	find: (id: ProfileId) => Collection<Row, Key>
): Promise<readonly Row[]> {
	const found: Row[][] = [];
	for (const id of ids) found.push(await find(id).toArray());
	return found.flat();
}

/** The owner follows from the corrections, on each phone anew. */
function withoutOwner(attempt: OwnedAttempt): Attempt {
	return omitField(attempt, 'ownerId');
}

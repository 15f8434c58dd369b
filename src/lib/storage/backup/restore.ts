import type { Result } from '$lib/domain/base/result';
import type { Database } from '../database';
import type { StorageError } from '../errors';
import { sortIn, sortInFirst } from '../arrivals';
import { guard } from '../guard';
import { beginNumbering } from '../numbering';
import { markForRecount } from '../recount';
import { adoptKeys } from './adopt-keys';
import type { BackupContents, BackupCounts, BackupRows, BackupTable } from './contents';
import { planRestore, type RestorePlan } from './plan-restore';

/** What a backup brings that this phone does not have, or has only older. */
export interface RestorePreview {
	/** Rows that would be written. */
	readonly counts: BackupCounts;
	readonly newProfiles: readonly BackupRows['profiles'][];
	readonly changedProfiles: readonly BackupRows['profiles'][];
	/** Records that cannot be taken in: damaged, or belonging to nobody. */
	readonly leftOut: number;
}

const RESTORED_TABLES = [
	'profiles',
	'attempts',
	'corrections',
	'places',
	'assignments',
	'classes',
	'questions',
	'screens',
	'readings',
	'settings'
] as const satisfies readonly BackupTable[];

/** Counts what `restoreBackup` would bring, and changes nothing. */
export function previewRestore(db: Database, contents: BackupContents): Promise<Result<RestorePreview, StorageError>> {
	const tables = RESTORED_TABLES.map((name) => db[name]);
	return guard(async () => {
		await sortInFirst(db);
		return db.transaction('r', tables, async () => describePlan(contents, await planRestore(db, contents)));
	});
}

/**
 * Takes a backup in: the union of its records and this phone's, in one transaction. Older never replaces newer, the
 * settings of this phone stay, profiles with other attempts than before are marked for a recount. `keys` are what was
 * behind its lock (private keys, hex); without them the teacher's key stays in the file.
 */
export function restoreBackup(
	db: Database,
	contents: BackupContents,
	keys: readonly string[] = []
): Promise<Result<RestorePreview, StorageError>> {
	const tables = [...RESTORED_TABLES, 'arrivals' as const, 'device' as const].map((name) => db[name]);
	return guard(() =>
		db.transaction('rw', tables, async () => {
			await sortIn(db);
			const plan = await planRestore(db, contents);
			await writePlan(db, plan);
			await rememberBackup(db, plan, contents.createdAt);
			if (contents.sealedKey) await adoptKeys(db, contents.sealedKey.profileId, keys);
			if (await couldNumberAlike(db, contents)) await db.device.put(beginNumbering());
			return describePlan(contents, plan);
		})
	);
}

async function writePlan(db: Database, plan: RestorePlan): Promise<void> {
	await db.profiles.bulkPut(plan.profiles);
	await db.corrections.bulkPut(plan.corrections);
	await db.attempts.bulkPut([...plan.attempts, ...plan.given.map(({ attempt }) => attempt)]);
	await db.places.bulkPut(plan.places);
	await db.assignments.bulkPut(plan.assignments);
	await db.classes.bulkPut(plan.classes);
	await db.questions.bulkPut(plan.questions);
	await db.settings.bulkPut(plan.settings);
	await db.screens.bulkPut(plan.screens);
	await db.readings.bulkPut(plan.readings);
	await markForRecount(db, [
		...plan.attempts.map(({ ownerId }) => ownerId),
		...plan.given.flatMap(({ attempt, before }) => [attempt.ownerId, before])
	]);
}

/** All that a profile new to this phone has is in that file. */
async function rememberBackup(db: Database, { newProfileIds }: RestorePlan, createdAt: number): Promise<void> {
	const rows = Array.from(newProfileIds, (scope) => ({ scope, key: 'lastBackupAt', value: createdAt }));
	await db.settings.bulkPut(rows);
}

/**
 * Whether another phone that took the same backup in could number records as this one does: if this phone made the
 * backup, appears in it, or has not numbered anything yet. It then goes on under a name that no phone has had.
 */
async function couldNumberAlike(db: Database, { deviceId, records }: BackupContents): Promise<boolean> {
	const own = await db.device.get('own');
	if (!own || own.nextSeq === 1 || own.id === deviceId) return true;
	return [...records.attempts, ...records.corrections].some((record) => record.deviceId === own.id);
}

function describePlan({ unreadable }: BackupContents, plan: RestorePlan): RestorePreview {
	const isNew = ({ id }: BackupRows['profiles']) => plan.newProfileIds.has(id);
	return {
		counts: {
			profiles: plan.profiles.length,
			attempts: plan.attempts.length,
			corrections: plan.corrections.length,
			places: plan.places.length,
			assignments: plan.assignments.length,
			classes: plan.classes.length,
			questions: plan.questions.length,
			settings: plan.settings.length,
			screens: plan.screens.length,
			readings: plan.readings.length
		},
		newProfiles: plan.profiles.filter(isNew),
		changedProfiles: plan.profiles.filter((profile) => !isNew(profile)),
		leftOut: unreadable + plan.ownerless
	};
}

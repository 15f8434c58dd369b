import type { ProfileId } from '$lib/domain/base/ids';
import { succeed, type Result } from '$lib/domain/base/result';
import type { Database } from '../database';
import type { StorageError } from '../errors';
import { guard } from '../guard';
import { collectContents } from './collect';
import { countRecords, type BackupContents, type BackupCounts } from './contents';
import type { BackupError } from './errors';
import type { SealedKey } from './sealed-key';
import { writeBackup } from './write-backup';

export interface BackupOptions {
	/** Without it the whole phone is saved. */
	readonly profileId?: ProfileId;
	readonly now: number;
	/** A teacher's keys, locked; without it they stay on this phone. */
	readonly sealedKey?: SealedKey;
}

/** A file to save or to share. */
export interface Backup {
	readonly bytes: Uint8Array;
	readonly fileName: string;
	readonly counts: BackupCounts;
	readonly createdAt: number;
	readonly profileId?: ProfileId;
}

/** Saves one profile or the whole phone into one file. Guests are left out. */
export async function makeBackup(
	db: Database,
	{ profileId, now, sealedKey }: BackupOptions
): Promise<Result<Backup, StorageError | BackupError>> {
	const collected = await guard(() => collectContents(db, profileId));
	if (!collected.ok) return collected;
	const contents = { ...collected.value, createdAt: now, ...(sealedKey ? { sealedKey } : {}) };
	const packed = await writeBackup(contents);
	if (!packed.ok) return packed;
	return succeed({
		bytes: packed.value,
		fileName: nameFile(contents),
		counts: countRecords(contents.records),
		createdAt: now,
		...(profileId === undefined ? {} : { profileId })
	});
}

/**
 * The picture, not the nickname: no child's name travels where a file name is seen. It ends in `.txt` because browsers
 * share no other kind of file that could hold it (Chromium's FILE_TYPES.md of Web Share).
 */
function nameFile({ createdAt, profileId, records }: Omit<BackupContents, 'unreadable'>): string {
	const whose = profileId === undefined ? 'phone' : (records.profiles[0]?.picture ?? 'profile');
	return `darasa-backup-${whose}-${new Date(createdAt).toISOString().slice(0, 10)}.txt`;
}

import type { ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import type { LocalClock } from '$lib/domain/learning/learning-days';
import { createAttempts } from '../attempts';
import type { Database } from '../database';
import type { StorageError } from '../errors';
import { createSettings } from '../settings';
import type { BackupContents } from './contents';
import type { BackupError } from './errors';
import { makeBackup, type Backup, type BackupOptions } from './make-backup';
import { readBackup } from './read-backup';
import { previewRestore, restoreBackup, type RestorePreview } from './restore';

/** Saving to one file and back, on the same phone or another. */
export interface Backups {
	make(options: BackupOptions): Promise<Result<Backup, StorageError | BackupError>>;
	/** To be called when the file is out of the app's hands: remembers how far this phone is saved. */
	noteSaved(backup: Pick<Backup, 'createdAt' | 'profileId'>): Promise<Result<void, StorageError>>;
	/** Reads a file of any origin. */
	read(bytes: Uint8Array): Promise<Result<BackupContents, BackupError>>;
	preview(contents: BackupContents): Promise<Result<RestorePreview, StorageError>>;
	/** The union of both, in one transaction; gives what was new. `keys` from behind its lock, if it was opened. */
	restore(contents: BackupContents, keys?: readonly string[]): Promise<Result<RestorePreview, StorageError>>;
	/** On how many days this profile learned since it, or the whole phone, was last saved. */
	countUnsavedDays(profileId: ProfileId, clock: LocalClock): Promise<Result<number, StorageError>>;
}

export function createBackups(db: Database): Backups {
	const settings = createSettings(db);
	const attempts = createAttempts(db);
	return {
		make: (options) => makeBackup(db, options),
		noteSaved: ({ createdAt, profileId }) =>
			profileId === undefined
				? settings.changeDevice({ lastBackupAt: createdAt })
				: settings.changeProfile(profileId, { lastBackupAt: createdAt }),
		read: readBackup,
		preview: (contents) => previewRestore(db, contents),
		restore: (contents, keys) => restoreBackup(db, contents, keys),
		countUnsavedDays: async (profileId, clock) => {
			const [phone, own] = await Promise.all([settings.readDevice(), settings.readProfile(profileId)]);
			if (!phone.ok) return phone;
			if (!own.ok) return own;
			const lastBackupAt = Math.max(phone.value.lastBackupAt ?? -1, own.value.lastBackupAt ?? -1);
			return attempts.countDaysAfter(profileId, lastBackupAt, clock);
		}
	};
}

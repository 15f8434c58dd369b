import type { Result } from '$lib/domain/base/result';
import { packBackup } from './container';
import type { BackupContents } from './contents';
import type { BackupError } from './errors';

export const BACKUP_FORMAT = 'darasa-backup';

/**
 * Rises when an older app could no longer read the records that travel. It is not the number of the database: a change
 * to lessons, which stay behind, must not keep a backup from a phone with an older app.
 */
export const BACKUP_SCHEMA = 1;

/** Records as a file that `readBackup` reads. */
export function writeBackup(contents: Omit<BackupContents, 'unreadable'>): Promise<Result<Uint8Array, BackupError>> {
	return packBackup(JSON.stringify({ format: BACKUP_FORMAT, schema: BACKUP_SCHEMA, ...contents }));
}

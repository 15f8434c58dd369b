import { message, type Message } from '$lib/domain/base/message';

/**
 * - `not-a-backup`: some other file;
 * - `corrupt`: cut off or altered on its way;
 * - `newer`: made by a later Darasa;
 * - `too-large`: more than this app ever writes, or more than it can write.
 */
export type BackupErrorKind = 'not-a-backup' | 'corrupt' | 'newer' | 'too-large';

export interface BackupError {
	readonly kind: BackupErrorKind;
}

const MESSAGES: Readonly<Record<BackupErrorKind, Message>> = {
	'not-a-backup': message('backup.errorNotABackup'),
	corrupt: message('backup.errorCorrupt'),
	newer: message('backup.errorNewer'),
	'too-large': message('backup.errorTooLarge')
};

/** What happened and what to do, in one sentence each. */
export function explainBackupError({ kind }: BackupError): Message {
	return MESSAGES[kind];
}

/** Tells what goes wrong with a file from what goes wrong with the database while one is made. */
export function isBackupError(error: { readonly kind: string }): error is BackupError {
	return Object.hasOwn(MESSAGES, error.kind) && error.kind !== 'newer';
}

import type { ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import { downloadFile } from '../platform/files';
import type { BackupError } from '../storage/backup/errors';
import type { BackupContents } from '../storage/backup/contents';
import type { RestorePreview } from '../storage/backup/restore';
import type { SealedKey } from '../storage/backup/sealed-key';
import type { StorageError } from '../storage/errors';
import type { LockUse, LockWish } from './key-lock';
import { recountProfiles } from './recount';
import { readLocalClock } from './local-clock';
import type { Session } from './session.svelte';
import type { StorageRoom } from './storage-room';

/** After so many learning days without a backup, one is offered: a browser can clear everything. */
const DAYS_BEFORE_REMINDER = 3;

/** The name of the file, or why there is none. */
export type SavedBackup = Result<string, Message>;

export interface SaveWish {
	/** Without it everybody on the phone is saved. */
	readonly profileId?: ProfileId;
	/** For a teacher's key to come along. */
	readonly lock?: LockWish;
}

export interface FoundBackup {
	readonly contents: BackupContents;
	readonly preview: RestorePreview;
}

/** Saving what was learned to a file, and bringing it back. */
export class Backups {
	/** Learning days that no backup holds; undefined while fewer than it is worth to remind of. */
	unsavedDays = $state<number>();
	readonly #room: StorageRoom;
	readonly #session: Session;

	constructor(room: StorageRoom, session: Session) {
		this.#room = room;
		this.#session = session;
	}

	/** Saves one profile, or everybody on the phone, as a file in the downloads; gives its name, or why not. */
	async save({ profileId, lock }: SaveWish = {}): Promise<SavedBackup> {
		const locked = lock && (await this.#lockKeys(lock));
		if (locked && !locked.ok) return locked;
		const opened = await this.#room.open();
		const made = opened.ok
			? await opened.value.backups.make({
					now: Date.now(),
					...(profileId ? { profileId } : {}),
					...(locked ? { sealedKey: locked.value } : {})
				})
			: opened;
		if (!made.ok) return fail(await explainMaking(made.error, this.#room));
		const { bytes, fileName } = made.value;
		downloadFile(bytes, fileName);
		await this.#room.use((storage) => storage.backups.noteSaved(made.value));
		this.unsavedDays = undefined;
		return succeed(fileName);
	}

	/** Looks into a file of any origin without changing anything. */
	async look(bytes: Uint8Array): Promise<Result<FoundBackup, Message>> {
		const opened = await this.#room.open();
		if (!opened.ok) return fail(await this.#room.explain(opened.error));
		const read = await opened.value.backups.read(bytes);
		if (!read.ok) {
			const { explainBackupError } = await import('../storage/backup/errors');
			return fail(explainBackupError(read.error));
		}
		const preview = await opened.value.backups.preview(read.value);
		if (!preview.ok) return fail(await this.#room.explain(preview.error));
		return succeed({ contents: read.value, preview: preview.value });
	}

	/**
	 * Adds a backup to what is here: the union of both, in one transaction. With a passphrase also the teacher's key that
	 * is locked in it; where it does not open the lock, nothing is changed.
	 */
	async restore({ contents }: FoundBackup, use?: LockUse): Promise<Result<void, Message>> {
		const keys = contents.sealedKey && use ? await this.#openKeys(contents.sealedKey, use) : succeed([]);
		if (!keys.ok) return keys;
		const restored = await this.#room.use((storage) => storage.backups.restore(contents, keys.value));
		if (!restored.ok) return fail(await this.#room.explain(restored.error));
		await recountProfiles(this.#room);
		await this.#session.reload();
		return succeed(undefined);
	}

	/** Whether there is a key that a backup could hold. */
	async hasKey(profileId: ProfileId): Promise<boolean> {
		const read = await this.#room.use(({ settings }) => settings.readProfile(profileId));
		return read.ok && read.value.signingKey !== undefined;
	}

	#lockKeys(wish: LockWish): Promise<Result<SealedKey, Message>> {
		return orMissing(async () => {
			const { lockKeys } = await import('./key-lock');
			return lockKeys(this.#room, wish);
		});
	}

	#openKeys(sealed: SealedKey, use: LockUse): Promise<Result<readonly string[], Message>> {
		return orMissing(async () => {
			const { openKeys } = await import('./key-lock');
			const keys = await openKeys(sealed, use);
			return keys ? succeed(keys) : fail(message('key.wrong'));
		});
	}

	/** Whether it is time to remind of a backup. */
	async checkReminder(): Promise<void> {
		this.unsavedDays = undefined;
		const profile = this.#session.current;
		if (!profile || profile.kind === 'guest') return;
		const clock = readLocalClock();
		const counted = await this.#room.use((storage) => storage.backups.countUnsavedDays(profile.id, clock));
		this.unsavedDays = counted.ok && counted.value >= DAYS_BEFORE_REMINDER ? counted.value : undefined;
	}
}

/** Only teachers' phones hold the part for keys: any other needs a network for it. */
async function orMissing<Value>(work: () => Promise<Result<Value, Message>>): Promise<Result<Value, Message>> {
	try {
		return await work();
	} catch {
		return fail(message('common.partMissing'));
	}
}

async function explainMaking(error: StorageError | BackupError, room: StorageRoom): Promise<Message> {
	const { explainBackupError, isBackupError } = await import('../storage/backup/errors');
	return isBackupError(error) ? explainBackupError(error) : room.explain(error);
}

import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import { downloadFile } from '../platform/files';
import type { BackupError } from '../storage/backup/errors';
import type { BackupContents } from '../storage/backup/contents';
import type { RestorePreview } from '../storage/backup/restore';
import type { StorageError } from '../storage/errors';
import { recountProfiles } from './recount';
import { readLocalClock } from './local-clock';
import type { Session } from './session.svelte';
import type { StorageRoom } from './storage-room';

/** After so many learning days without a backup, one is offered: a browser can clear everything. */
const DAYS_BEFORE_REMINDER = 3;

/** The name of the file, or why there is none. */
export type SavedBackup = Result<string, Message>;

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
	async save(profileId?: ProfileId): Promise<SavedBackup> {
		const opened = await this.#room.open();
		const made = opened.ok
			? await opened.value.backups.make({ now: Date.now(), ...(profileId ? { profileId } : {}) })
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

	/** Adds a backup to what is here: the union of both, in one transaction. */
	async restore({ contents }: FoundBackup): Promise<Result<void, Message>> {
		const restored = await this.#room.use((storage) => storage.backups.restore(contents));
		if (!restored.ok) return fail(await this.#room.explain(restored.error));
		await recountProfiles(this.#room);
		await this.#session.reload();
		return succeed(undefined);
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

async function explainMaking(error: StorageError | BackupError, room: StorageRoom): Promise<Message> {
	const { explainBackupError, isBackupError } = await import('../storage/backup/errors');
	return isBackupError(error) ? explainBackupError(error) : room.explain(error);
}

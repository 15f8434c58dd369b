import type { ProfileId } from '../domain/base/ids';
import type { Message } from '../domain/base/message';
import { downloadFile } from '../platform/files';
import type { BackupError } from '../storage/backup/errors';
import type { BackupContents } from '../storage/backup/contents';
import type { RestorePreview } from '../storage/backup/restore';
import type { StorageError } from '../storage/errors';
import { recountProfiles } from './recount';
import type { Session } from './session.svelte';
import type { StorageRoom } from './storage-room';

/** After so many learning days without a backup, one is offered: a browser can clear everything. */
const DAYS_BEFORE_REMINDER = 3;

export interface FoundBackup {
	readonly contents: BackupContents;
	readonly preview: RestorePreview;
}

/** Saving what was learned to a file, and bringing it back. */
export class Backups {
	/** Learning days that no backup holds; undefined while fewer than it is worth to remind of. */
	unsavedDays = $state<number>();
	lastFileName = $state<string>();
	failure = $state.raw<Message>();
	readonly #room: StorageRoom;
	readonly #session: Session;

	constructor(room: StorageRoom, session: Session) {
		this.#room = room;
		this.#session = session;
	}

	/** Saves one profile, or everybody on the phone, as a file in the downloads. */
	async save(profileId?: ProfileId): Promise<boolean> {
		this.failure = undefined;
		const opened = await this.#room.open();
		const made = opened.ok
			? await opened.value.backups.make({ now: Date.now(), ...(profileId ? { profileId } : {}) })
			: opened;
		if (!made.ok) {
			this.failure = await explainMaking(made.error, this.#room);
			return false;
		}
		const { bytes, fileName } = made.value;
		downloadFile(bytes, fileName);
		this.lastFileName = fileName;
		await this.#room.use((storage) => storage.backups.noteSaved(made.value));
		this.unsavedDays = undefined;
		return true;
	}

	/** Looks into a file of any origin without changing anything. */
	async look(bytes: Uint8Array): Promise<FoundBackup | undefined> {
		this.failure = undefined;
		const opened = await this.#room.open();
		if (!opened.ok) {
			this.failure = await this.#room.explain(opened.error);
			return undefined;
		}
		const read = await opened.value.backups.read(bytes);
		if (!read.ok) {
			const { explainBackupError } = await import('../storage/backup/errors');
			this.failure = explainBackupError(read.error);
			return undefined;
		}
		const preview = await opened.value.backups.preview(read.value);
		if (!preview.ok) {
			this.failure = await this.#room.explain(preview.error);
			return undefined;
		}
		return { contents: read.value, preview: preview.value };
	}

	/** Adds a backup to what is here: the union of both, in one transaction. */
	async restore({ contents }: FoundBackup): Promise<boolean> {
		this.failure = undefined;
		const restored = await this.#room.use((storage) => storage.backups.restore(contents));
		if (!restored.ok) {
			this.failure = await this.#room.explain(restored.error);
			return false;
		}
		await recountProfiles(this.#room);
		await this.#session.reload();
		return true;
	}

	/** Whether it is time to remind of a backup. */
	async checkReminder(): Promise<void> {
		const profile = this.#session.current;
		if (!profile || profile.kind === 'guest') return;
		const minutesAheadOfUtc = -new Date().getTimezoneOffset();
		const counted = await this.#room.use((storage) =>
			storage.backups.countUnsavedDays(profile.id, { minutesAheadOfUtc })
		);
		this.unsavedDays = counted.ok && counted.value >= DAYS_BEFORE_REMINDER ? counted.value : undefined;
	}
}

async function explainMaking(error: StorageError | BackupError, room: StorageRoom): Promise<Message> {
	const { explainBackupError, isBackupError } = await import('../storage/backup/errors');
	return isBackupError(error) ? explainBackupError(error) : room.explain(error);
}

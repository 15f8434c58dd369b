import type { ProfileId } from '../domain/base/ids';
import { mapResult } from '../domain/base/result';
import type { ProfileSettings } from '../storage/setting-keys';
import type { StorageRoom } from './storage-room';

type ListName = 'modelTalk' | 'askedBefore';

/** A list that is kept for one learner on this phone until she deletes it, newest first. */
export class KeptList<Name extends ListName> {
	/** Undefined until it was read. */
	entries = $state.raw<ProfileSettings[Name]>();
	readonly #storage: StorageRoom;
	readonly #profileId: ProfileId;
	readonly #name: Name;

	constructor(storage: StorageRoom, profileId: ProfileId, name: Name) {
		this.#storage = storage;
		this.#profileId = profileId;
		this.#name = name;
	}

	async read(): Promise<void> {
		const read = await this.#storage.use((storage) => storage.settings.readProfile(this.#profileId));
		if (read.ok) this.entries = read.value[this.#name];
	}

	/** What could not be read is not written over, and what could not be written is not shown. */
	async change(change: (entries: ProfileSettings[Name]) => ProfileSettings[Name]): Promise<void> {
		const written = await this.#storage.use(async (storage) => {
			const read = await storage.settings.readProfile(this.#profileId);
			if (!read.ok) return read;
			const entries = change(read.value[this.#name]);
			const kept = await storage.settings.changeProfile(this.#profileId, { [this.#name]: entries });
			return mapResult(kept, () => entries);
		});
		if (written.ok) this.entries = written.value;
	}
}

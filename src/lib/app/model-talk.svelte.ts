import type { ProfileId } from '../domain/base/ids';
import type { ProfileSettings } from '../storage/setting-keys';
import type { StorageRoom } from './storage-room';

export type TalkEntry = ProfileSettings['modelTalk'][number];

/** What is kept for one learner; older ones go. */
const MOST_KEPT = 100;

/** What the model wrote for one learner on this phone, with what she thought was wrong, until she deletes it. */
export class ModelTalk {
	/** Newest first; undefined until it was read. */
	entries = $state.raw<readonly TalkEntry[]>();
	readonly #storage: StorageRoom;
	readonly #profileId: ProfileId;

	constructor(storage: StorageRoom, profileId: ProfileId) {
		this.#storage = storage;
		this.#profileId = profileId;
	}

	async read(): Promise<void> {
		const read = await this.#storage.use((storage) => storage.settings.readProfile(this.#profileId));
		this.entries = read.ok ? read.value.modelTalk : [];
	}

	/** `text` is what was to be said another way. */
	async add(entry: Pick<TalkEntry, 'at' | 'text' | 'said'>): Promise<void> {
		await this.#change((entries) => [{ ...entry, isWrong: false }, ...entries].slice(0, MOST_KEPT));
	}

	/** "This is wrong": kept for the teacher. */
	async flag(at: number): Promise<void> {
		await this.#change((entries) => entries.map((entry) => (entry.at === at ? { ...entry, isWrong: true } : entry)));
	}

	async deleteAll(): Promise<void> {
		await this.#change(() => []);
	}

	async #change(change: (entries: readonly TalkEntry[]) => readonly TalkEntry[]): Promise<void> {
		await this.read();
		const modelTalk = [...change(this.entries ?? [])];
		await this.#storage.use((storage) => storage.settings.changeProfile(this.#profileId, { modelTalk }));
		this.entries = modelTalk;
	}
}

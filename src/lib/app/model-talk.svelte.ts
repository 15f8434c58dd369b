import type { ProfileId } from '../domain/base/ids';
import type { ProfileSettings } from '../storage/setting-keys';
import { KeptList } from './kept-list.svelte';
import type { StorageRoom } from './storage-room';

export type TalkEntry = ProfileSettings['modelTalk'][number];

/** What is kept for one learner; older ones go. */
const MOST_KEPT = 100;

/** What the model wrote for one learner on this phone, with what she thought was wrong, until she deletes it. */
export class ModelTalk {
	readonly #kept: KeptList<'modelTalk'>;

	constructor(storage: StorageRoom, profileId: ProfileId) {
		this.#kept = new KeptList(storage, profileId, 'modelTalk');
	}

	/** Newest first; undefined until it was read. */
	get entries(): readonly TalkEntry[] | undefined {
		return this.#kept.entries;
	}

	read(): Promise<void> {
		return this.#kept.read();
	}

	/** `text` is what was to be said another way. */
	add(entry: Pick<TalkEntry, 'at' | 'text' | 'said'>): Promise<void> {
		return this.#kept.change((entries) => [{ ...entry, isWrong: false }, ...entries].slice(0, MOST_KEPT));
	}

	/** "This is wrong": kept for the teacher. */
	flag(at: number): Promise<void> {
		return this.#kept.change((entries) =>
			entries.map((entry) => (entry.at === at ? { ...entry, isWrong: true } : entry))
		);
	}

	deleteAll(): Promise<void> {
		return this.#kept.change(() => []);
	}
}

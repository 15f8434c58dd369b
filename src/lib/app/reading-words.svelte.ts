import type { ProfileId } from '../domain/base/ids';
import { levelFor, type ReadingLevel, type WayToSay } from '../domain/tutor/rewording';
import type { StorageRoom } from './storage-room';

/** Until a learner chooses: easy words. */
const FIRST_LEVEL: ReadingLevel = 3;

/** In which words a model is to write for one learner; without a learner, in easy ones. */
export class ReadingWords {
	level = $state<ReadingLevel>(FIRST_LEVEL);
	readonly #storage: StorageRoom;
	readonly #profileId: ProfileId | undefined;

	constructor(storage: StorageRoom, profileId: ProfileId | undefined) {
		this.#storage = storage;
		this.#profileId = profileId;
	}

	async read(): Promise<void> {
		const id = this.#profileId;
		const read = id && (await this.#storage.use((storage) => storage.settings.readProfile(id)));
		this.level = (read?.ok ? read.value.readingLevel : undefined) ?? FIRST_LEVEL;
	}

	/** What could not be kept is not shown as chosen. */
	async choose(readingLevel: ReadingLevel): Promise<void> {
		const id = this.#profileId;
		if (id) await this.#storage.use((storage) => storage.settings.changeProfile(id, { readingLevel }));
		await this.read();
	}

	/** The level to ask for: who wants simpler words gets them, whatever she chose. */
	levelFor(way: WayToSay): ReadingLevel {
		return levelFor(way, this.level);
	}
}

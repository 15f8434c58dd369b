import type { ProfileId } from '../domain/base/ids';
import type { ProfileSettings } from '../storage/setting-keys';
import type { Asked } from './ask.svelte';
import type { StorageRoom } from './storage-room';

/** What is kept for one learner; older questions go. */
const MOST_KEPT = 50;

/** What one learner asked on this phone, until she deletes it. */
export class AskedBefore {
	/** Newest first, each question once; undefined until it was read. */
	questions = $state.raw<ProfileSettings['askedBefore']>();
	readonly #storage: StorageRoom;
	readonly #profileId: ProfileId;

	constructor(storage: StorageRoom, profileId: ProfileId) {
		this.#storage = storage;
		this.#profileId = profileId;
	}

	async read(): Promise<void> {
		const read = await this.#storage.use((storage) => storage.settings.readProfile(this.#profileId));
		this.questions = read.ok ? read.value.askedBefore : [];
	}

	/** What only a person she trusts should hear is not kept, nor what was no question. */
	async add({ question, answer }: Asked, now: number): Promise<void> {
		if (answer.kind === 'care' || answer.kind === 'refused') return;
		await this.read();
		const others = (this.questions ?? []).filter((entry) => entry.question !== question);
		await this.#keep([{ at: now, question }, ...others].slice(0, MOST_KEPT));
	}

	async deleteAll(): Promise<void> {
		await this.#keep([]);
	}

	async #keep(askedBefore: ProfileSettings['askedBefore']): Promise<void> {
		await this.#storage.use((storage) => storage.settings.changeProfile(this.#profileId, { askedBefore }));
		await this.read();
	}
}

import type { ProfileId } from '../domain/base/ids';
import type { ProfileSettings } from '../storage/setting-keys';
import type { Asked } from './ask.svelte';
import { KeptList } from './kept-list.svelte';
import type { StorageRoom } from './storage-room';

/** What is kept for one learner; older questions go. */
const MOST_KEPT = 50;

/** What one learner asked on this phone, until she deletes it. */
export class AskedBefore {
	readonly #kept: KeptList<'askedBefore'>;

	constructor(storage: StorageRoom, profileId: ProfileId) {
		this.#kept = new KeptList(storage, profileId, 'askedBefore');
	}

	/** Newest first, each question once; undefined until it was read. */
	get questions(): ProfileSettings['askedBefore'] | undefined {
		return this.#kept.entries;
	}

	read(): Promise<void> {
		return this.#kept.read();
	}

	/** What only a person she trusts should hear is not kept, nor what was no question. */
	async add({ question, answer }: Asked, now: number): Promise<void> {
		if (answer.kind === 'care' || answer.kind === 'refused') return;
		const asked = { at: now, question: question.trim() };
		await this.#kept.change((before) =>
			[asked, ...before.filter((entry) => entry.question !== asked.question)].slice(0, MOST_KEPT)
		);
	}

	deleteAll(): Promise<void> {
		return this.#kept.change(() => []);
	}
}

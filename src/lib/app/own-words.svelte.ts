import type { Message } from '../domain/base/message';
import { mapResult } from '../domain/base/result';
import { isSameSentence, MOST_CORRECTIONS, type WordCorrection } from '../domain/wording/word-correction';
import type { StorageRoom } from './storage-room';

/** How people on this phone would say sentences of the app: kept here until they are shared and deleted. */
export class OwnWords {
	/** In every language, newest first; undefined until they were read. */
	all = $state.raw<readonly WordCorrection[]>();
	/** Why the last one could not be read or kept. */
	failure = $state.raw<Message>();
	readonly #storage: StorageRoom;

	constructor(storage: StorageRoom) {
		this.#storage = storage;
	}

	get isFull(): boolean {
		return (this.all?.length ?? 0) >= MOST_CORRECTIONS;
	}

	read(): Promise<boolean> {
		return this.#change((all) => all);
	}

	/** Replaces an earlier one of the same sentence. False if it could not be kept: full, or `failure` says why. */
	async keep(correction: WordCorrection): Promise<boolean> {
		let hasRoom = true;
		const isKept = await this.#change((all) => {
			const others = all.filter((one) => !isSameSentence(one, correction));
			hasRoom = others.length < MOST_CORRECTIONS;
			return hasRoom ? [correction, ...others] : all;
		});
		return isKept && hasRoom;
	}

	takeBack(correction: WordCorrection): Promise<boolean> {
		return this.#change((all) => all.filter((one) => !isSameSentence(one, correction)));
	}

	deleteAllOf(language: WordCorrection['language']): Promise<boolean> {
		return this.#change((all) => all.filter((one) => one.language !== language));
	}

	/** What could not be read is not written over, and what could not be written is not shown. */
	async #change(change: (all: readonly WordCorrection[]) => readonly WordCorrection[]): Promise<boolean> {
		const changed = await this.#storage.use(async ({ settings }) => {
			const read = await settings.readDevice();
			if (!read.ok) return read;
			const before = read.value.wordCorrections;
			const after = change(before);
			if (after === before) return mapResult(read, () => before);
			return mapResult(await settings.changeDevice({ wordCorrections: after }), () => after);
		});
		this.failure = changed.ok ? undefined : await this.#storage.explain(changed.error);
		if (changed.ok) this.all = changed.value;
		return changed.ok;
	}
}

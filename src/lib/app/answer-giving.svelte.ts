import type { ProfileId } from '../domain/base/ids';
import { suggestRun } from '../domain/learning/answer-run';
import type { Attempt } from '../domain/learning/attempt';
import { recountProfiles } from './recount';
import type { Session } from './session.svelte';
import type { StorageRoom } from './storage-room';

/** Answers older than this are not offered: nobody remembers who gave them. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000;

/** A run of answers that another child gave on this learner's turn, and giving it to her. */
export class AnswerGiving {
	run = $state.raw<readonly Attempt[]>([]);
	readonly #room: StorageRoom;
	readonly #session: Session;

	constructor(room: StorageRoom, session: Session) {
		this.#room = room;
		this.#session = session;
	}

	async look(): Promise<void> {
		const profile = this.#session.current;
		if (!profile || this.#session.companions.length < 2) {
			this.run = [];
			return;
		}
		const sinceAt = Date.now() - LOOK_BACK_MS;
		const listed = await this.#room.use((storage) => storage.attempts.listSince(profile.id, sinceAt));
		const [first] = listed.ok ? listed.value : [];
		this.run = listed.ok && first ? suggestRun(listed.value, first.at) : [];
	}

	/** The answers stay as they are; that they are another child's is written beside them. */
	async giveTo(toProfileId: ProfileId): Promise<boolean> {
		const attemptIds = this.run.map(({ id }) => id);
		const given = await this.#room.use((storage) => storage.giveAttempts({ attemptIds, toProfileId, now: Date.now() }));
		if (!given.ok) return false;
		await recountProfiles(this.#room);
		this.run = [];
		return true;
	}
}

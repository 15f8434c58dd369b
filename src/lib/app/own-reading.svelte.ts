import type { ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import type { Result } from '../domain/base/result';
import { placeOf, type ReadingPlace } from '../domain/lesson/reading';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import type { ReadingRow } from '../storage/tables';
import type { StorageRoom } from './storage-room';
import { takeRecording } from './take-media';

/** What one teacher has read of one place, if anything. */
export class OwnReading {
	kept = $state.raw<ReadingRow>();
	failure = $state.raw<Message>();
	readonly #room: StorageRoom;
	readonly #teacherId: ProfileId;
	readonly #place: ReadingPlace;

	constructor(room: StorageRoom, teacherId: ProfileId, place: ReadingPlace) {
		this.#room = room;
		this.#teacherId = teacherId;
		this.#place = place;
	}

	async read(): Promise<void> {
		const wanted = placeOf(this.#place);
		const found = await this.#room.use(({ readings }) => readings.listAt(wanted));
		if (found.ok) this.kept = found.value.find(({ teacherId }) => teacherId === this.#teacherId);
	}

	/** Takes the place of what he had read before. */
	async take(recording: Blob, { seconds, packVersion }: { readonly seconds: number; readonly packVersion: number }) {
		const file = await takeRecording(recording);
		if (!file) {
			this.failure = message('write.voiceUnusable');
			return;
		}
		const { lessonId, part, partId, language } = this.#place;
		const reading = { lessonId, part, partId, language, media: file.sha256, seconds, packVersion };
		await this.#do(({ readings }) =>
			readings.save({ teacherId: this.#teacherId, reading, recording: file, now: Date.now() })
		);
	}

	async drop(): Promise<void> {
		await this.#do(({ readings }) => readings.delete(this.#teacherId, placeOf(this.#place)));
	}

	async #do(work: (storage: Storage) => Promise<Result<void, StorageError>>): Promise<void> {
		const done = await this.#room.use(work);
		this.failure = done.ok ? undefined : await this.#room.explain(done.error);
		await this.read();
	}
}

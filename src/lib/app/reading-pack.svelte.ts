import { encodeHex } from '../bytes/hex';
import type { MediaHash, ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import type { MediaFile } from '../domain/lesson/media';
import { MOST_READINGS, type Reading } from '../domain/lesson/reading';
import type { PackContent } from '../packs/pack-content';
import { downloadFile } from '../platform/files';
import type { ReadingRow } from '../storage/tables';
import { packFileName, reservePack, signPack, type OwnPack } from './own-pack';
import { startPacksWorker } from './packs-worker';
import { sayHex } from './say-hex';
import { readSigningKey } from './signing-key';
import type { StorageRoom } from './storage-room';

/** The add-on that was made, as far as it is talked about. */
export interface MadeReadings {
	readonly title: string;
	readonly count: number;
	/** Four words that others can compare before they trust its maker. */
	readonly words: string;
}

/** A teacher's readings as a signed pack without lessons, to hand on as a file. On his own phone they are heard without it. */
export class ReadingPack {
	made = $state.raw<MadeReadings>();
	failure = $state.raw<Message>();
	isBusy = $state(false);
	/** As it was called the last time. */
	title = $state('');
	readonly #storage: StorageRoom;
	readonly #teacherId: ProfileId;
	#bytes: Uint8Array | undefined;

	constructor(storage: StorageRoom, teacherId: ProfileId) {
		this.#storage = storage;
		this.#teacherId = teacherId;
	}

	/** Finds how it was called the last time. */
	async read(): Promise<void> {
		const read = await this.#storage.use(({ settings }) => settings.readProfile(this.#teacherId));
		if (read.ok && this.title === '') this.title = read.value.ownReadings?.title ?? '';
	}

	/** Packs and signs them. The version rises with each change. */
	async make(rows: readonly ReadingRow[], title: string): Promise<void> {
		if (this.isBusy || rows.length === 0) return;
		this.isBusy = true;
		this.made = undefined;
		try {
			this.failure = await this.#make(rows.map(readingOf), title);
		} finally {
			this.isBusy = false;
		}
	}

	/** The file, into the downloads. */
	saveFile(): void {
		if (this.#bytes && this.made) downloadFile(this.#bytes, packFileName(this.made.title));
	}

	/** Undefined when all went well, else why not. */
	async #make(readings: readonly Reading[], title: string): Promise<Message | undefined> {
		if (readings.length > MOST_READINGS) return message('write.readingsTooMany');
		const key = await readSigningKey(this.#storage, this.#teacherId);
		if (!key.ok) return this.#storage.explain(key.error);
		const media = await this.#findMedia(readings);
		if (!media.ok) return media.error;
		const made = { teacherId: this.#teacherId, name: 'ownReadings' } as const;
		const pack = await reservePack(this.#storage, made, () => ({ content: { title, readings }, title }));
		if (!pack.ok) return this.#storage.explain(pack.error);
		const bytes = await signPack(contentOf(pack.value.own, readings, media.value), key.value.privateKey);
		const { readPackAside } = await import('../packs/read-aside');
		// What another phone would refuse is not handed out.
		if (!(await readPackAside(bytes, startPacksWorker)).ok) return message('write.readingsTooMany');
		this.#bytes = bytes;
		this.made = { title, count: readings.length, words: await sayHex(encodeHex(key.value.publicKey)) };
		return undefined;
	}

	/** In the order of their hashes. After a restore some may be elsewhere. */
	async #findMedia(readings: readonly Reading[]): Promise<Result<readonly MediaFile[], Message>> {
		const found = new Map<MediaHash, MediaFile>();
		for (const { media: hash } of readings) {
			const media = await this.#storage.use(({ packs }) => packs.findMedia(hash));
			if (!media.ok) return fail(await this.#storage.explain(media.error));
			if (!media.value) return fail(message('write.readingsMissing'));
			found.set(hash, media.value);
		}
		return succeed([...found.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1)));
	}
}

/** What travels of a row: not whose it is, nor when it was read. */
function readingOf({ lessonId, part, partId, language, media, seconds, packVersion }: ReadingRow): Reading {
	return { lessonId, part, partId, language, media, seconds, packVersion };
}

function contentOf(
	{ id, version, title }: OwnPack,
	readings: readonly Reading[],
	media: readonly MediaFile[]
): PackContent {
	const languages = [...new Set(readings.map(({ language }) => language))];
	return { id, version, title: { en: title }, languages, skills: [], terms: [], lessons: [], readings, media };
}

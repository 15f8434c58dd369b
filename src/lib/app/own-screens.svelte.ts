import type { ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import type { Result } from '../domain/base/result';
import type { MediaFile } from '../domain/lesson/media';
import { checkOwnScreen } from '../domain/questions/screens/check-own-screen';
import { BLANK_SCREEN, MOST_SCREENS, type OwnScreen } from '../domain/questions/screens/own-screen';
import { readOwnScreen } from '../domain/questions/screens/read-own-screen';
import type { NamedScreen } from '../domain/questions/screens/to-screen';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import type { ScreenId } from '../storage/tables';
import type { StorageRoom } from './storage-room';
import { takeMedia, takeRecording } from './take-media';

export interface ScreenEntry extends NamedScreen {
	readonly id: ScreenId;
}

/** The screens that a teacher explains his lesson on. Each change is kept at once, so that a killed tab loses nothing. */
export class OwnScreens {
	entries = $state.raw<readonly ScreenEntry[]>([]);
	isLoaded = $state(false);
	failure = $state.raw<Message>();
	/** What can go into the lesson. */
	readonly finished = $derived(this.entries.filter(({ screen }) => checkOwnScreen(screen).length === 0));
	readonly canAdd = $derived(this.isLoaded && this.entries.length < MOST_SCREENS);
	readonly #room: StorageRoom;
	readonly #teacherId: ProfileId;
	/** Written, not kept yet: what storage says of these is older than what is on the screen. */
	readonly #waiting = new Map<ScreenId, OwnScreen>();
	#keeping: Promise<void> | undefined;

	constructor(room: StorageRoom, teacherId: ProfileId) {
		this.#room = room;
		this.#teacherId = teacherId;
	}

	/** Reads once, and again after each change; returns what ends it. */
	watch(): () => void {
		void this.read();
		return this.#room.watch(['screens'], () => void this.read());
	}

	async read(): Promise<void> {
		const listed = await this.#room.use(({ screens }) => screens.list(this.#teacherId));
		if (!listed.ok) {
			this.failure = await this.#room.explain(listed.error);
			return;
		}
		this.entries = listed.value.map(({ id, content }) => {
			const written = this.#waiting.get(id);
			const kept = readOwnScreen(content);
			return { id, screen: written ? withWords(kept, written) : kept };
		});
		this.isLoaded = true;
	}

	/** A blank one at the end; gives its id. */
	async add(): Promise<ScreenId | undefined> {
		if (!this.canAdd) return undefined;
		const added = await this.#do(({ screens }) => screens.add(this.#teacherId, [BLANK_SCREEN], Date.now()));
		return added?.[0]?.id;
	}

	/** New words; photo and recording stay as they are kept. */
	write(id: ScreenId, screen: OwnScreen): void {
		this.entries = this.entries.map((entry) => (entry.id === id ? { id, screen } : entry));
		this.#waiting.set(id, screen);
		this.#keeping ??= this.#keep();
	}

	async move(id: ScreenId, step: -1 | 1): Promise<void> {
		await this.#do(({ screens }) => screens.move(id, step, Date.now()));
	}

	async delete(id: ScreenId): Promise<void> {
		await this.#keeping;
		await this.#do(({ screens }) => screens.delete(id));
	}

	/** Takes a picture from the camera or a file, made small and without what the camera wrote beside it. */
	async takePhoto(id: ScreenId, file: Blob): Promise<void> {
		const { shrinkPhoto } = await import('../platform/shrink-photo');
		const small = await shrinkPhoto(file);
		const media = small && (await takeMedia(small.bytes, 'image'));
		if (!small || !media) {
			this.failure = message('write.photoUnreadable');
			return;
		}
		const { width, height } = small;
		await this.#attach(id, media, (screen) => ({
			...screen,
			photo: { media: media.sha256, width, height, description: screen.photo?.description ?? '' }
		}));
	}

	async takeVoice(id: ScreenId, recording: Blob, seconds: number): Promise<void> {
		const media = await takeRecording(recording);
		if (!media) {
			this.failure = message('write.voiceUnusable');
			return;
		}
		await this.#attach(id, media, (screen) => ({ ...screen, voice: { media: media.sha256, seconds } }));
	}

	async dropPhoto(id: ScreenId): Promise<void> {
		await this.#attach(id, undefined, ({ title, words, voice }) => ({ title, words, ...(voice ? { voice } : {}) }));
	}

	async dropVoice(id: ScreenId): Promise<void> {
		await this.#attach(id, undefined, ({ title, words, photo }) => ({ title, words, ...(photo ? { photo } : {}) }));
	}

	async #attach(id: ScreenId, media: MediaFile | undefined, content: (screen: OwnScreen) => OwnScreen): Promise<void> {
		await this.#keeping;
		const change = { content, now: Date.now(), ...(media ? { media } : {}) };
		await this.#do(({ screens }) => screens.change(id, change));
	}

	/** One write at a time, always of the newest. */
	async #keep(): Promise<void> {
		for (let [next] = this.#waiting; next; [next] = this.#waiting) {
			const [id, written] = next;
			const content = (screen: OwnScreen): OwnScreen => withWords(screen, written);
			const kept = await this.#room.use(({ screens }) => screens.change(id, { now: Date.now(), content }));
			this.failure = kept.ok ? undefined : await this.#room.explain(kept.error);
			if (this.#waiting.get(id) === written) this.#waiting.delete(id);
		}
		this.#keeping = undefined;
	}

	async #do<Value>(work: (storage: Storage) => Promise<Result<Value, StorageError>>): Promise<Value | undefined> {
		const done = await this.#room.use(work);
		this.failure = done.ok ? undefined : await this.#room.explain(done.error);
		if (!done.ok) return undefined;
		await this.read();
		return done.value;
	}
}

/** The words as they were written last, with the photo and the recording that are kept. */
function withWords(kept: OwnScreen, { title, words, photo }: OwnScreen): OwnScreen {
	const described = kept.photo && { ...kept.photo, description: photo?.description ?? kept.photo.description };
	return { ...kept, title, words, ...(described ? { photo: described } : {}) };
}

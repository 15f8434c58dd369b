import type { LanguageTag, MediaHash } from '../domain/base/ids';
import type { Screen } from '../domain/lesson/lesson';
import type { ReadingPlace } from '../domain/lesson/reading';
import { writeScreen } from '../domain/tutor/passage';
import { playRecording } from '../platform/recording';
import { findVoice, speak, stopSpeaking, watchVoices, type Voice } from '../platform/speech';
import type { Library } from './library.svelte';

type Recordings = Pick<Library, 'openMedia' | 'findReadings' | 'watchReadings'>;

/**
 * Reads a screen of a lesson aloud, or a word of it: somebody's recording of this phone or of a pack, else the lesson's own,
 * else, of a screen, a voice of the phone.
 */
export class ScreenReader {
	isReading = $state(false);
	readonly #library: Recordings;
	#voice = $state.raw<Voice>();
	#recording = $state.raw<Blob>();
	#screen: Screen | undefined;
	/** Those that are left where the phone cannot play the first. */
	#others: readonly MediaHash[] = [];
	/** What is open now; what was found for another is no longer wanted. */
	#opened: symbol | undefined;
	#stopRecording: (() => void) | undefined;

	constructor(library: Recordings) {
		this.#library = library;
	}

	get canRead(): boolean {
		return this.#recording !== undefined || this.#voice !== undefined;
	}

	/** Looks for a voice of the language, also among those that come late. Returns what ends it. */
	followVoices(language: LanguageTag): () => void {
		this.#voice = findVoice(language);
		return watchVoices(() => (this.#voice = findVoice(language)));
	}

	/** Readies what is seen; what this returns ends it, also in the middle of a word: what is heard is what is seen. */
	open(screen: Screen | undefined, place?: ReadingPlace): () => void {
		const opened = Symbol('opened');
		this.#opened = opened;
		this.#screen = screen;
		const find = async (): Promise<void> => {
			const read = place ? await this.#library.findReadings(place) : [];
			const recorded = screen?.recording;
			// What is being heard is heard to its end.
			if (!this.isReading) await this.#ready([...read, ...(recorded === undefined ? [] : [recorded])], opened);
		};
		void find();
		const stopWatching = place ? this.#library.watchReadings(() => void find()) : undefined;
		return () => {
			stopWatching?.();
			this.#opened = undefined;
			this.#stop();
			this.#recording = undefined;
		};
	}

	/** Opens the first of these that is on this phone. */
	async #ready(wanted: readonly MediaHash[], opened: symbol | undefined): Promise<void> {
		let found: Blob | undefined;
		let others = wanted;
		for (let [next] = others; next !== undefined && !found; [next] = others) {
			others = others.slice(1);
			found = await this.#library.openMedia(next);
		}
		if (this.#opened !== opened) return;
		this.#recording = found;
		this.#others = others;
	}

	/** Begins, or stops in the middle. */
	toggle(): void {
		if (this.isReading) this.#stop();
		else if (this.#recording) this.#play(this.#recording);
		else this.#speak();
	}

	#play(recording: Blob): void {
		this.isReading = true;
		this.#stopRecording = playRecording(recording, (how) => {
			this.isReading = false;
			// An old phone may not know the format: never offer it again, and let the next one read, or the voice.
			if (how === 'failed') void this.#playOther(this.#opened);
		});
	}

	async #playOther(opened: symbol | undefined): Promise<void> {
		this.#recording = undefined;
		await this.#ready(this.#others, opened);
		if (this.#opened !== opened || this.isReading) return;
		if (this.#recording) this.#play(this.#recording);
		else this.#speak();
	}

	#speak(): void {
		if (!this.#voice || !this.#screen) return;
		this.isReading = true;
		const { title } = this.#screen;
		speak(`${title}.\n${writeScreen(this.#screen)}`, this.#voice, () => (this.isReading = false));
	}

	#stop(): void {
		this.#stopRecording?.();
		this.#stopRecording = undefined;
		stopSpeaking();
		this.isReading = false;
	}
}

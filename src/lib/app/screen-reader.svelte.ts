import type { LanguageTag } from '../domain/base/ids';
import type { Screen } from '../domain/lesson/lesson';
import { writeScreen } from '../domain/tutor/passage';
import { playRecording } from '../platform/recording';
import { findVoice, speak, stopSpeaking, watchVoices, type Voice } from '../platform/speech';
import type { Library } from './library.svelte';

/** Reads a screen of a lesson aloud: somebody's recording where the pack has one, else a voice of the phone. */
export class ScreenReader {
	isReading = $state(false);
	readonly #library: Pick<Library, 'openMedia'>;
	#voice = $state.raw<Voice>();
	#recording = $state.raw<Blob>();
	#screen: Screen | undefined;
	#stopRecording: (() => void) | undefined;

	constructor(library: Pick<Library, 'openMedia'>) {
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

	/** Readies a screen; what this returns ends it, also in the middle of a word: what is heard is what is seen. */
	open(screen: Screen | undefined): () => void {
		this.#screen = screen;
		let isLeft = false;
		if (screen?.recording) {
			void this.#library.openMedia(screen.recording).then((recording) => {
				if (!isLeft) this.#recording = recording;
			});
		}
		return () => {
			isLeft = true;
			this.#stop();
			this.#recording = undefined;
		};
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
			if (how === 'ended') return;
			// An old phone may not know the format: never offer it again, and let the voice read.
			this.#recording = undefined;
			this.#speak();
		});
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

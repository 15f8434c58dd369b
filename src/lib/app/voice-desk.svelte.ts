import { message, type Message } from '../domain/base/message';
import type { Recorder, RecorderProblem } from '../platform/voice-recorder';
import { playRecording } from '../platform/recording';

export const MOST_VOICE_SECONDS = 60;

const PROBLEMS: Readonly<Record<RecorderProblem, string>> = {
	none: 'write.noMicrophone',
	refused: 'write.microphoneRefused',
	'in-use': 'write.microphoneInUse',
	insecure: 'write.microphoneInsecure',
	unable: 'write.microphoneUnable'
};

/** Records somebody reading, and plays it. */
export class VoiceDesk {
	state = $state<'idle' | 'asking' | 'recording' | 'playing'>('idle');
	/** How long it has been recording. */
	seconds = $state(0);
	failure = $state.raw<Message>();
	readonly #onVoice: (recording: Blob, seconds: number) => void;
	#recorder: Recorder | undefined;
	#stopPlaying: (() => void) | undefined;
	#isLeft = false;

	constructor(onVoice: (recording: Blob, seconds: number) => void) {
		this.#onVoice = onVoice;
	}

	async record(): Promise<void> {
		this.stop();
		this.state = 'asking';
		const { recordVoice } = await import('../platform/voice-recorder');
		const opened = await recordVoice({ mostMs: MOST_VOICE_SECONDS * 1_000 });
		this.failure = opened.ok ? undefined : message(PROBLEMS[opened.error]);
		this.state = opened.ok ? 'recording' : 'idle';
		if (opened.ok) await this.#follow(opened.value);
	}

	async #follow(recorder: Recorder): Promise<void> {
		this.#recorder = recorder;
		const began = performance.now();
		const readSeconds = (): number => Math.floor((performance.now() - began) / 1_000);
		const ticking = setInterval(() => (this.seconds = readSeconds()), 250);
		this.seconds = 0;
		if (this.#isLeft) recorder.stop();
		const recording = await recorder.done;
		clearInterval(ticking);
		this.#recorder = undefined;
		this.state = 'idle';
		// Of what he walked away from nobody knows whether it was meant.
		if (!this.#isLeft) this.#onVoice(recording, Math.max(1, readSeconds()));
	}

	play(recording: Blob): void {
		this.stop();
		this.state = 'playing';
		this.#stopPlaying = playRecording(recording, (how) => {
			this.state = 'idle';
			this.failure = how === 'failed' ? message('write.voiceUnusable') : undefined;
		});
	}

	stop(): void {
		this.#recorder?.stop();
		this.#stopPlaying?.();
		this.#stopPlaying = undefined;
	}

	/** The page is left: the light of the microphone goes out. */
	leave(): void {
		this.#isLeft = true;
		this.stop();
	}
}

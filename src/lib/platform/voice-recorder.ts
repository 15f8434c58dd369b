import { fail, succeed, type Result } from '../domain/base/result';
import { openStream, type StreamProblem } from './open-stream';

/** `unable`: this browser can use the microphone, but keeps no recordings. */
export type RecorderProblem = StreamProblem | 'unable';

export interface Recorder {
	/** Ends it; what was said comes in `done`. */
	stop(): void;
	/** What was said, once it is over: after `stop`, after the longest time, or when the phone takes the microphone. */
	readonly done: Promise<Blob>;
}

/** What a pack can carry, the one that most phones play first. */
const TYPES = ['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/webm'];
/** Enough for a voice: a minute has about 180 KB. */
const BITS_PER_SECOND = 24_000;

/** Asks for the microphone and begins at once. */
export async function recordVoice({ mostMs }: { readonly mostMs: number }): Promise<Result<Recorder, RecorderProblem>> {
	const mimeType = typeof MediaRecorder === 'undefined' ? undefined : TYPES.find(MediaRecorder.isTypeSupported);
	if (mimeType === undefined) return fail('unable');
	const opened = await openStream({ audio: { channelCount: 1, noiseSuppression: true }, video: false });
	return opened.ok ? succeed(begin(opened.value, { mimeType, mostMs })) : opened;
}

function begin(
	stream: MediaStream,
	{ mimeType, mostMs }: { readonly mimeType: string; readonly mostMs: number }
): Recorder {
	const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
	const pieces: Blob[] = [];
	const stop = (): void => {
		if (recorder.state !== 'inactive') recorder.stop();
	};
	const timer = setTimeout(stop, mostMs);
	const done = new Promise<Blob>((resolve) => {
		recorder.ondataavailable = ({ data }) => pieces.push(data);
		recorder.onstop = () => {
			clearTimeout(timer);
			// The light of the microphone goes out.
			stream.getTracks().forEach((track) => track.stop());
			resolve(new Blob(pieces, { type: recorder.mimeType }));
		};
	});
	recorder.start();
	return { stop, done };
}

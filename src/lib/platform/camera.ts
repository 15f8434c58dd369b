import { mapResult, type Result } from '../domain/base/result';
import { openStream, type StreamProblem } from './open-stream';

export type CameraProblem = StreamProblem;

/** An open camera; its light is on until `stop`. */
export interface Camera {
	readonly stream: MediaStream;
	/** Closes it for good: the light goes out, other apps may have it. */
	stop(): void;
	/** Calls back once if the phone takes the camera away: a call comes in, say. Not after `stop`. */
	onLost(lost: () => void): void;
	/** Only where the camera has a lamp; false if it would not change. */
	readonly light?: { turn(on: boolean): Promise<boolean> };
}

/** Enough pixels for the codes of Darasa; more only make a slow phone slower. */
const WANTED: MediaStreamConstraints = {
	audio: false,
	video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }
};

/** Opens the camera at the back, or the one there is. The browser asks the first time, so this may take long. */
export async function openCamera(): Promise<Result<Camera, CameraProblem>> {
	return mapResult(await openStream(WANTED), takeCamera);
}

function takeCamera(stream: MediaStream): Camera {
	const [track] = stream.getVideoTracks();
	const light = track && hasLight(track) ? { turn: (on: boolean) => turnLight(track, on) } : undefined;
	return {
		stream,
		stop: () => stream.getTracks().forEach((each) => each.stop()),
		// A track that we stop ourselves sends no such event.
		onLost: (lost) => track?.addEventListener('ended', lost, { once: true }),
		...(light ? { light } : {})
	};
}

/** Older browsers know no capabilities, and TypeScript no torch. */
function hasLight(track: MediaStreamTrack): boolean {
	const capabilities = track.getCapabilities?.() as { readonly torch?: boolean } | undefined;
	return capabilities?.torch === true;
}

async function turnLight(track: MediaStreamTrack, on: boolean): Promise<boolean> {
	try {
		await track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
		return true;
	} catch {
		return false;
	}
}

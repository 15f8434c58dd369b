import { fail, succeed, type Result } from '../domain/base/result';

/**
 * Why there is no camera or microphone: the phone has none, somebody said no, another app holds it (or the phone does not
 * answer), or the address is one that browsers do not trust, such as `http://192.168.0.2`.
 */
export type StreamProblem = 'none' | 'refused' | 'in-use' | 'insecure';

const PROBLEMS: Readonly<Record<string, StreamProblem>> = {
	NotAllowedError: 'refused',
	SecurityError: 'refused',
	NotFoundError: 'none',
	OverconstrainedError: 'none',
	NotReadableError: 'in-use',
	AbortError: 'in-use'
};

/** Asks for a camera or a microphone. The browser asks the first time, so this may take long. */
export async function openStream(wanted: MediaStreamConstraints): Promise<Result<MediaStream, StreamProblem>> {
	// Browsers hide the whole interface at addresses they do not trust.
	if (!navigator.mediaDevices?.getUserMedia) return fail(globalThis.isSecureContext ? 'none' : 'insecure');
	try {
		return succeed(await navigator.mediaDevices.getUserMedia(wanted));
	} catch (problem) {
		return fail(PROBLEMS[problem instanceof Error ? problem.name : ''] ?? 'in-use');
	}
}

import type { Lesson } from '../domain/lesson/lesson';
import type { PackError } from './pack-error';
import { readWithHash, type ReadPack } from './read-with-hash';

/**
 * What the worker says after it got the bytes of a pack. Lessons come one by one: a phone takes each of them in
 * between two touches, a hundred at once would hold it up.
 */
export type ReadingReply =
	| { readonly kind: 'lesson'; readonly lesson: Lesson }
	| { readonly kind: 'read'; readonly pack: Omit<ReadPack, 'lessons'> }
	| { readonly kind: 'refused'; readonly error: PackError };

/** The few parts of a worker's global scope that this needs. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<Uint8Array>) => unknown) | null;
	postMessage(reply: ReadingReply): void;
}

/** Reads each pack whose bytes come. */
export function serveReading(scope: WorkerScope): void {
	scope.onmessage = async ({ data: bytes }) => {
		const read = await readWithHash(bytes);
		if (!read.ok) {
			scope.postMessage({ kind: 'refused', error: read.error });
			return;
		}
		const { lessons, ...pack } = read.value;
		for (const lesson of lessons) scope.postMessage({ kind: 'lesson', lesson });
		scope.postMessage({ kind: 'read', pack });
	};
}

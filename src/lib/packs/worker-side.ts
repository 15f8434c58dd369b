import type { PackError } from './pack-error';
import { readWithHash, type ReadPack } from './read-with-hash';

/** What the worker says after it got the bytes of a pack. */
export type ReadingReply =
	{ readonly kind: 'read'; readonly pack: ReadPack } | { readonly kind: 'refused'; readonly error: PackError };

/** The few parts of a worker's global scope that this needs. */
export interface WorkerScope {
	onmessage: ((event: MessageEvent<Uint8Array>) => unknown) | null;
	postMessage(reply: ReadingReply, transfer: ArrayBuffer[]): void;
}

/** Reads each pack whose bytes come. Lessons are handed over, not copied: the page gets all of them at once for nothing. */
export function serveReading(scope: WorkerScope): void {
	scope.onmessage = async ({ data: bytes }) => {
		const read = await readWithHash(bytes);
		if (!read.ok) {
			scope.postMessage({ kind: 'refused', error: read.error }, []);
			return;
		}
		const { lessons, media } = read.value;
		const buffers = [...lessons.map(({ content }) => content.buffer), ...media.map(({ bytes: { buffer } }) => buffer)];
		scope.postMessage({ kind: 'read', pack: read.value }, buffers);
	};
}

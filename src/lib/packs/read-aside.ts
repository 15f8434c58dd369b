import { fail, succeed, type Result } from '../domain/base/result';
import type { PackError } from './pack-error';
import type { ReadPack } from './read-with-hash';
import type { ReadingReply } from './worker-side';

/** A worker that ran out of memory may end without a word. */
const PATIENCE_MS = 60_000;

/**
 * Reads a pack file in a worker of its own, so that the page goes on answering meanwhile: to inflate and check a large
 * pack takes a weak phone seconds. Where no worker can be had it is read on the page. Errors are those of `readPack`.
 */
export async function readPackAside(
	bytes: Uint8Array,
	createWorker: () => Worker
): Promise<Result<ReadPack, PackError>> {
	const read = await readInWorker(bytes, createWorker);
	if (read) return read;
	const { readWithHash } = await import('./read-with-hash');
	return readWithHash(bytes);
}

/** Undefined if the worker could not start or broke. */
function readInWorker(bytes: Uint8Array, createWorker: () => Worker): Promise<Result<ReadPack, PackError> | undefined> {
	return new Promise((resolve) => {
		let worker: Worker | undefined;
		const giveUp = setTimeout(() => end(), PATIENCE_MS);
		const end = (result?: Result<ReadPack, PackError>): void => {
			clearTimeout(giveUp);
			worker?.terminate();
			resolve(result);
		};
		try {
			worker = createWorker();
			worker.onerror = (event) => {
				event.preventDefault();
				end();
			};
			worker.onmessage = ({ data }: MessageEvent<ReadingReply>) =>
				end(data.kind === 'read' ? succeed(data.pack) : fail(data.error));
			worker.postMessage(bytes);
		} catch {
			// A policy or too little memory may forbid a worker.
			end();
		}
	});
}

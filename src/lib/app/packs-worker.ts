import packsWorkerUrl from '../../workers/packs?worker&url';
import type { PacksQuestion } from '../packs/worker-side';
import { startWorker } from '../platform/trusted-urls';

let waiting: Worker | undefined;

/** The worker that reads packs and folds their lessons: the one that waits, or another one. */
export function startPacksWorker(): Worker {
	const worker = waiting ?? startWorker(packsWorkerUrl);
	waiting = undefined;
	return worker;
}

/**
 * Starts it before there is a pack to read: on a weak phone that takes longer than reading a small one. It practises on the
 * pack at this address, so that the browser has compiled all of the reader by then. No more than one waits.
 */
export function makePacksWorkerWait(practice: string): void {
	if (waiting) return;
	try {
		const worker = startWorker(packsWorkerUrl);
		// What breaks while it waits is not handed out: whoever asks tries once more.
		worker.onerror = () => worker === waiting && dismissPacksWorker();
		worker.postMessage({ kind: 'practise', address: practice } satisfies PacksQuestion);
		waiting = worker;
	} catch {
		// A policy or too little memory may forbid a worker: whoever asks does without.
	}
}

/** Ends the worker that waits, if there is one. */
export function dismissPacksWorker(): void {
	waiting?.terminate();
	waiting = undefined;
}

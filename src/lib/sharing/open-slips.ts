import { askWorker } from '../bytes/ask-worker';
import type { Result } from '../domain/base/result';
import { readSlipLetter, type SignedSlip, type SlipProblem } from './slip-letter';

/** Letters to open with a teacher's keys. */
export interface ClosedSlips {
	readonly letters: readonly Uint8Array[];
	readonly privateKeys: readonly Uint8Array[];
}

/** One for each letter, in their order. */
export type OpenedLetters = readonly Result<SignedSlip, SlipProblem>[];

/** So few are opened before a worker has started. */
const FEW = 3;

export function openSlips({ letters, privateKeys }: ClosedSlips): OpenedLetters {
	return letters.map((letter) => readSlipLetter(letter, privateKeys));
}

/**
 * Opens slips in a worker of its own, so that the page goes on answering meanwhile: the signatures and seals of a whole
 * class take a weak phone seconds. A few, or where no worker can be had, are opened on the page.
 */
export async function openSlipsAside(closed: ClosedSlips, createWorker: () => Worker): Promise<OpenedLetters> {
	if (closed.letters.length <= FEW) return openSlips(closed);
	return (await askWorker<OpenedLetters>(closed, createWorker)) ?? openSlips(closed);
}

/** The few parts of a worker's global scope that this needs. */
export interface SlipsScope {
	onmessage: ((event: MessageEvent<ClosedSlips>) => unknown) | null;
	postMessage(reply: OpenedLetters): void;
}

/** Answers one question. */
export function serveSlips(scope: SlipsScope): void {
	scope.onmessage = ({ data }) => scope.postMessage(openSlips(data));
}

import { fail, succeed, type Result } from '../domain/base/result';
import { KeptPieces, type KeepTools, type WantedFile } from './kept-pieces';
import { describeProblem, type ModelProblem } from './problem';
import { readRange, type Line } from './read-range';
import type { Timers } from './watchdog';

export type FetchTools = KeepTools & Line;

/** A connection may break this often in a row without bringing anything; each wait is longer than the one before. */
const MOST_BREAKS = 4;
const FIRST_WAIT_MS = 1_000;

/**
 * Brings one file into the store, piece after piece, and proves it. What came stays when the connection breaks, the
 * tab is closed or the phone is full, and the next try goes on from there. A source that has no such file, or another
 * one than was promised, is left for the next.
 *
 * Errors: `offline` (what came is kept), `missing`, `damaged` (nothing is kept), `full`, `stopped`.
 */
export async function fetchFile(file: WantedFile, tools: FetchTools): Promise<Result<void, ModelProblem>> {
	if (await tools.store.isSealed(file.sha256)) return succeed(undefined);
	const problems: ModelProblem[] = [];
	for (const address of file.addresses) {
		const problem = await fetchFrom(address, file, tools);
		if (!problem) return succeed(undefined);
		if (problem.kind === 'stopped' || problem.kind === 'full') return fail(problem);
		problems.push(problem);
	}
	// A connection that comes back is the best hope, and a wrong file tells more than none.
	const order = ['offline', 'damaged', 'missing'];
	const [first] = problems.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
	return fail(first ?? describeProblem('missing', 'no address'));
}

async function fetchFrom(address: string, file: WantedFile, tools: FetchTools): Promise<ModelProblem | undefined> {
	const { store, timers, signal } = tools;
	const kept = await KeptPieces.open(file, tools);
	for (let breaks = 0; breaks < MOST_BREAKS; breaks += 1) {
		const before = kept.bytes;
		const problem = kept.isWhole ? undefined : await readRange(address, kept, { ...tools, totalBytes: file.bytes });
		if (problem?.kind === 'damaged') await store.remove(file.sha256);
		if (problem) return problem;
		if (kept.isWhole) return (await kept.prove()) ? undefined : describeProblem('damaged', address);
		if (kept.bytes > before) breaks = 0;
		await wait(timers, FIRST_WAIT_MS * 2 ** breaks, signal);
		if (signal?.aborted) return describeProblem('stopped');
	}
	return describeProblem('offline', address);
}

function wait(timers: Timers, delayMs: number, signal: AbortSignal | undefined): Promise<void> {
	return new Promise((resolve) => {
		const timer = timers.start(resolve, delayMs);
		const hurry = (): void => {
			timers.cancel(timer);
			resolve();
		};
		if (signal?.aborted) hurry();
		else signal?.addEventListener('abort', hurry, { once: true });
	});
}

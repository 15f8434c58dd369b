import type { KeptPieces } from './kept-pieces';
import { describeProblem, type ModelProblem } from './problem';
import { Watchdog, type Timers } from './watchdog';

/** A line on which nothing moves for so long is as good as broken. */
const SILENCE_MS = 30_000;
/** Less than this is not worth a piece of its own when the line breaks. */
const LEAST_PIECE_BYTES = 16 * 1024;

export interface Line {
	readonly fetch: typeof fetch;
	readonly timers: Timers;
	readonly signal?: AbortSignal | undefined;
}

/**
 * Reads on where `kept` ends, for as long as the line holds; what came is kept. A server that knows no ranges sends
 * the start again, which is passed over. Undefined when the line closed, at the end of the file or before it.
 * Problems: `missing`, `damaged` (another file than was promised), `full`, `stopped`.
 */
export async function readRange(
	address: string,
	kept: KeptPieces,
	{ fetch, timers, signal, totalBytes }: Line & { readonly totalBytes: number }
): Promise<ModelProblem | undefined> {
	const cutter = new AbortController();
	const cut = (): void => cutter.abort();
	const watchdog = new Watchdog(timers, cut);
	signal?.addEventListener('abort', cut);
	if (signal?.aborted) cut();
	try {
		watchdog.expect(SILENCE_MS);
		const response = await fetch(address, {
			...(kept.bytes > 0 ? { headers: { Range: `bytes=${kept.bytes}-` } } : {}),
			signal: cutter.signal,
			credentials: 'same-origin',
			cache: 'no-store'
		});
		const start = readStart(response, kept.bytes, totalBytes);
		if (typeof start === 'number' && response.body) {
			const body = new Body(response.body, kept, kept.bytes - start);
			return await body.keep(() => watchdog.expect(SILENCE_MS));
		}
		await response.body?.cancel().catch(() => undefined);
		return typeof start === 'string' && start !== 'ended'
			? describeProblem(start, `${address}: ${response.status}`)
			: undefined;
	} catch (error) {
		if (error instanceof NoRoom) return describeProblem('full', error.message);
		return signal?.aborted ? describeProblem('stopped') : undefined;
	} finally {
		watchdog.rest();
		signal?.removeEventListener('abort', cut);
	}
}

/** At which byte the answer begins, or what is wrong with it. A server that is only busy counts as a broken line. */
function readStart(response: Response, from: number, total: number): number | 'missing' | 'damaged' | 'ended' {
	if (response.status === 416) return 'damaged';
	if (response.status >= 500 || response.status === 429) return 'ended';
	const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
	if (!response.ok || isPage) return 'missing';
	if (response.status !== 206) return 0;
	const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '');
	// Other origins need not show this header; then the hash decides.
	if (!range) return from;
	const start = Number(range[1]);
	return start > from || (range[2] !== '*' && Number(range[2]) !== total) ? 'damaged' : start;
}

/** The phone could not keep a piece, which is not the line's fault. */
class NoRoom extends Error {}

class Body {
	readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
	readonly #kept: KeptPieces;
	/** Bytes that come once more. */
	#skip: number;
	#piece: Uint8Array;
	#filled = 0;

	constructor(stream: ReadableStream<Uint8Array>, kept: KeptPieces, skip: number) {
		this.#reader = stream.getReader();
		this.#kept = kept;
		this.#skip = skip;
		this.#piece = new Uint8Array(kept.nextBytes);
	}

	async keep(onChunk: () => void): Promise<ModelProblem | undefined> {
		for (;;) {
			const chunk = await this.#reader.read().catch(() => undefined);
			if (!chunk || chunk.done) {
				if (this.#filled >= LEAST_PIECE_BYTES) await this.#add(this.#piece.slice(0, this.#filled));
				// An aborted read is told apart by its signal.
				if (!chunk) throw new Error('the line broke');
				return undefined;
			}
			onChunk();
			const fits = await this.#take(this.#passOver(chunk.value));
			if (fits) continue;
			await this.#reader.cancel().catch(() => undefined);
			return describeProblem('damaged', 'longer than promised');
		}
	}

	#passOver(chunk: Uint8Array): Uint8Array {
		const passed = Math.min(this.#skip, chunk.length);
		this.#skip -= passed;
		return chunk.subarray(passed);
	}

	/** False if there is more than belongs to the file. */
	async #take(bytes: Uint8Array): Promise<boolean> {
		let rest = bytes;
		while (rest.length > 0) {
			if (this.#piece.length === 0) return false;
			const taken = rest.subarray(0, this.#piece.length - this.#filled);
			this.#piece.set(taken, this.#filled);
			this.#filled += taken.length;
			rest = rest.subarray(taken.length);
			if (this.#filled === this.#piece.length) await this.#add(this.#piece);
		}
		return true;
	}

	async #add(piece: Uint8Array): Promise<void> {
		try {
			await this.#kept.add(piece);
		} catch (error) {
			await this.#reader.cancel().catch(() => undefined);
			throw new NoRoom(String(error));
		}
		this.#piece = new Uint8Array(this.#kept.nextBytes);
		this.#filled = 0;
	}
}

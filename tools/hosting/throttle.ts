import { Transform } from 'node:stream';

/** A slow line, such as slow 3G: 400 kbit/s and 400 ms. */
export interface Network {
	readonly kilobitsPerSecond: number;
	readonly latencyMs: number;
}

const SLICE_BYTES = 4096;

/** One slow line for everything a server sends, as a phone has one: answers under way share it slice by slice. */
export class SlowLine {
	readonly latencyMs: number;
	readonly #bytesPerMs: number;
	/** When all that is waiting has gone through. */
	#freeAt = 0;

	constructor({ kilobitsPerSecond, latencyMs }: Network) {
		this.latencyMs = latencyMs;
		this.#bytesPerMs = kilobitsPerSecond / 8;
	}

	/** A stream that lets the bytes of one answer through, each slice in its turn. */
	carry(): Transform {
		const waitForTurn = (bytes: number): number => this.#waitForTurn(bytes);
		return new Transform({
			transform(chunk: Buffer, _encoding, done) {
				let sent = 0;
				const sendSlice = (): void => {
					const slice = chunk.subarray(sent, sent + SLICE_BYTES);
					if (slice.length === 0) {
						done();
						return;
					}
					sent += slice.length;
					setTimeout(() => {
						this.push(slice);
						sendSlice();
					}, waitForTurn(slice.length));
				};
				sendSlice();
			}
		});
	}

	#waitForTurn(bytes: number): number {
		const now = Date.now();
		this.#freeAt = Math.max(this.#freeAt, now) + bytes / this.#bytesPerMs;
		return this.#freeAt - now;
	}
}

import { Transform } from 'node:stream';

/** A slow line, such as slow 3G: 400 kbit/s and 400 ms. */
export interface Network {
	readonly kilobitsPerSecond: number;
	readonly latencyMs: number;
}

const SLICE_BYTES = 4096;

/** A stream that lets bytes through no faster than the line. Each answer has the line to itself, as on an idle phone. */
export function throttle(network: Network): Transform {
	const bytesPerMs = network.kilobitsPerSecond / 8;
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
				}, slice.length / bytesPerMs);
			};
			sendSlice();
		}
	});
}

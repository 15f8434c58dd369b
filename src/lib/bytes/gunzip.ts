import { fail, type Result } from '../domain/base/result';
import { readStream } from './read-stream';

/** A few kilobytes of input cannot inflate to more than a few megabytes before the count is looked at. */
const SLICE_BYTES = 8 * 1024;

export interface GunzipLimits {
	/** The most bytes to inflate to. */
	readonly maxBytes: number;
	/** The most bytes out per byte in; honest text stays far below 100. */
	readonly maxRatio: number;
}

/**
 * Inflates a gzip file from a source that is not trusted. Counts while inflating and stops at the limits, so a
 * compression bomb costs a few megabytes at most; the size that the file claims for itself is never believed.
 */
export async function gunzipBounded(
	bytes: Uint8Array,
	{ maxBytes, maxRatio }: GunzipLimits
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large' | 'corrupt'>> {
	const { readable, writable } = new DecompressionStream('gzip');
	feed(bytes, writable);
	try {
		return await readStream(readable, { maxBytes: Math.min(maxBytes, bytes.length * maxRatio) });
	} catch {
		return fail('corrupt');
	}
}

/**
 * Offers the bytes slice by slice. The stream takes the next one only when somebody reads on, and what is wrong with one
 * is heard there. Written without a stream of our own: for the many small files of a pack that took as long as inflating.
 */
function feed(bytes: Uint8Array, writable: WritableStream<BufferSource>): void {
	const writer = writable.getWriter();
	for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
		writer.write(bytes.slice(at, at + SLICE_BYTES)).catch(() => undefined);
	}
	writer.close().catch(() => undefined);
	writer.closed.catch(() => undefined);
}

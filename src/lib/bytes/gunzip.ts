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
	const inflated = sliceStream(bytes).pipeThrough(new DecompressionStream('gzip') as ReadableWritable);
	try {
		return await readStream(inflated, { maxBytes: Math.min(maxBytes, bytes.length * maxRatio) });
	} catch {
		return fail('corrupt');
	}
}

type ReadableWritable = ReadableWritablePair<Uint8Array, Uint8Array>;

function sliceStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream<Uint8Array>(
		{
			pull(controller) {
				if (at >= bytes.length) return controller.close();
				controller.enqueue(bytes.slice(at, at + SLICE_BYTES));
				at += SLICE_BYTES;
			}
		},
		{ highWaterMark: 0 }
	);
}

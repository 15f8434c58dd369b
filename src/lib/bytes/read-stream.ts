import { fail, succeed, type Result } from '../domain/base/result';

/**
 * Reads a stream to its end, but never keeps more than `maxBytes`: beyond that it stops the stream and gives up.
 * A fault of the stream itself rejects.
 */
export async function readStream(
	stream: ReadableStream<Uint8Array>,
	limits: { readonly maxBytes: number }
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large'>> {
	const reader = stream.getReader();
	const chunks: Uint8Array[] = [];
	let sizeBytes = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		sizeBytes += value.length;
		if (sizeBytes > limits.maxBytes) {
			await reader.cancel().catch(() => undefined);
			return fail('too-large');
		}
		chunks.push(value);
	}
	return succeed(joinBytes(chunks, sizeBytes));
}

function joinBytes(chunks: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
	const joined = new Uint8Array(sizeBytes);
	let at = 0;
	for (const chunk of chunks) {
		joined.set(chunk, at);
		at += chunk.length;
	}
	return joined;
}

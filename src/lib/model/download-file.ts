import { readStream } from '$lib/bytes/read-stream';
import { sha256Hex } from '$lib/bytes/sha256';
import { fail, succeed, type Result } from '$lib/domain/base/result';
import { describeProblem, type ModelProblem } from './problem';

/** A file of our own site and what it must be. */
export interface WantedFile {
	readonly url: string;
	readonly bytes: number;
	readonly sha256: string;
}

export interface Download {
	readonly fetch: typeof fetch;
	readonly signal?: AbortSignal | undefined;
	/** Called with the bytes of this file so far. */
	readonly onBytes?: ((bytes: number) => void) | undefined;
}

/**
 * Fetches one file into memory and proves it. Never follows a redirect and sends nothing to other origins.
 * Errors: `offline` (also a line that breaks in the middle), `missing` (an error, or a page in the file's place),
 * `damaged`, `stopped`.
 */
export async function downloadFile(file: WantedFile, download: Download): Promise<Result<Uint8Array, ModelProblem>> {
	const { signal } = download;
	const broken = (error: unknown): Result<never, ModelProblem> =>
		fail(describeProblem(signal?.aborted ? 'stopped' : 'offline', `${file.url}: ${String(error)}`));
	let response: Response;
	try {
		response = await download.fetch(file.url, {
			redirect: 'error',
			credentials: 'same-origin',
			cache: 'no-store',
			...(signal ? { signal } : {})
		});
	} catch (error) {
		return broken(error);
	}
	const isPage = /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
	if (!response.ok || isPage || !response.body) {
		await response.body?.cancel().catch(() => undefined);
		return fail(describeProblem('missing', `${file.url}: ${response.status}${isPage ? ', a page' : ''}`));
	}
	try {
		const counted = response.body.pipeThrough(countBytes(download.onBytes));
		const bytes = await readStream(counted, { maxBytes: file.bytes });
		if (signal?.aborted) return fail(describeProblem('stopped'));
		if (!bytes.ok || bytes.value.length !== file.bytes || (await sha256Hex(bytes.value)) !== file.sha256) {
			return fail(describeProblem('damaged', file.url));
		}
		return succeed(bytes.value);
	} catch (error) {
		return broken(error);
	}
}

function countBytes(onBytes: Download['onBytes']): TransformStream<Uint8Array, Uint8Array> {
	let sum = 0;
	return new TransformStream({
		transform(chunk, controller) {
			sum += chunk.length;
			onBytes?.(sum);
			controller.enqueue(chunk);
		}
	});
}

import { readStream } from '$lib/bytes/read-stream';
import type { Mismatch } from '$lib/domain/base/parser';
import { fail, type Result } from '$lib/domain/base/result';
import { describeProblem, type ModelProblem } from './problem';

const MAX_BYTES = 1_000_000;

interface Sources {
	readonly cache: Cache | undefined;
	readonly fetch: typeof fetch;
}

type Parse<Value> = (value: unknown) => Result<Value, Mismatch>;

/** Reads a list of files from the site, or the copy of the last visit when the site cannot be reached. */
export async function readIndex<Value>(
	url: string,
	parse: Parse<Value>,
	{ cache, fetch }: Sources
): Promise<Result<Value, ModelProblem>> {
	let response: Response;
	try {
		response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin', redirect: 'error' });
	} catch (error) {
		const kept = await cache?.match(url);
		const bytes = kept ? await readBytes(kept) : fail(describeProblem('offline', String(error)));
		return bytes.ok ? parseBytes(bytes.value, parse) : bytes;
	}
	if (response.status === 404 || /^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
		return fail(describeProblem('missing', url));
	}
	if (!response.ok) return fail(describeProblem('offline', `${url}: ${response.status}`));
	const bytes = await readBytes(response);
	if (!bytes.ok) return bytes;
	const read = parseBytes(bytes.value, parse);
	// The copy is only for airplane mode: a full disk must not hide what was just read.
	if (read.ok) await cache?.put(url, new Response(bytes.value as BodyInit)).catch(() => undefined);
	return read;
}

async function readBytes(response: Response): Promise<Result<Uint8Array, ModelProblem>> {
	try {
		const bytes = await readStream(response.body ?? new Blob().stream(), { maxBytes: MAX_BYTES });
		return bytes.ok ? bytes : fail(describeProblem('badCatalogue', bytes.error));
	} catch (error) {
		return fail(describeProblem('offline', String(error)));
	}
}

function parseBytes<Value>(bytes: Uint8Array, parse: Parse<Value>): Result<Value, ModelProblem> {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		return fail(describeProblem('badCatalogue', String(error)));
	}
	const parsed = parse(value);
	return parsed.ok ? parsed : fail(describeProblem('badCatalogue', `${parsed.error.path}: ${parsed.error.expected}`));
}

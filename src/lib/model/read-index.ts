import { readStream } from '$lib/bytes/read-stream';
import type { Mismatch } from '$lib/domain/base/parser';
import { fail, succeed, type Result } from '$lib/domain/base/result';
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
		return kept ? readAnswer(kept, parse) : fail(describeProblem('offline', String(error)));
	}
	if (response.status === 404 || /^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
		return fail(describeProblem('missing', url));
	}
	if (!response.ok) return fail(describeProblem('offline', `${url}: ${response.status}`));
	const copy = response.clone();
	const read = await readAnswer(response, parse);
	// The copy is only for airplane mode: a full disk must not hide what was just read.
	if (read.ok) await cache?.put(url, copy).catch(() => undefined);
	return read;
}

async function readAnswer<Value>(response: Response, parse: Parse<Value>): Promise<Result<Value, ModelProblem>> {
	if (!response.body) return fail(describeProblem('badCatalogue', 'empty'));
	let value: unknown;
	try {
		const bytes = await readStream(response.body, { maxBytes: MAX_BYTES });
		if (!bytes.ok) return fail(describeProblem('badCatalogue', bytes.error));
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
	} catch (error) {
		return fail(describeProblem('badCatalogue', String(error)));
	}
	const parsed = parse(value);
	if (parsed.ok) return succeed(parsed.value);
	return fail(describeProblem('badCatalogue', `${parsed.error.path}: ${parsed.error.expected}`));
}

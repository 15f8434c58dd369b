import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fetchFile } from './fetch-file';
import { openSealed } from './model-store';
import { MemoryStore } from './testing/memory-store';
import { hastyTimers } from './testing/test-timers';

const PIECE = 40_000;
const CONTENT = Uint8Array.from({ length: 250_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');
const HERE = 'https://school.example/models/m/weights';
const THERE = 'https://box.example/models/m/weights';

interface Asked {
	readonly address: string;
	readonly from: number;
}

/** How a server answers a request for what follows `from`. */
type Server = (from: number) => Response;

function stream(bytes: Uint8Array, breaksAfter = Infinity): ReadableStream<Uint8Array> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at >= breaksAfter) return controller.error(new TypeError('network error'));
			if (at >= bytes.length) return controller.close();
			const end = Math.min(at + 10_000, bytes.length, breaksAfter);
			controller.enqueue(bytes.slice(at, end));
			at = end;
		}
	});
}

function range(from: number, { content = CONTENT, breaksAfter = Infinity } = {}): Response {
	const rest = content.subarray(from);
	if (from === 0) return new Response(stream(rest, breaksAfter));
	const headers = { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` };
	return new Response(stream(rest, breaksAfter), { status: 206, headers });
}

function setUp(servers: Readonly<Record<string, Server>>) {
	const store = new MemoryStore();
	const asked: Asked[] = [];
	const seen: number[] = [];
	const fakeFetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
		init?.signal?.throwIfAborted();
		const address = String(input);
		const header = new Headers(init?.headers).get('range');
		const from = Number(/^bytes=(\d+)-$/.exec(header ?? '')?.[1] ?? 0);
		asked.push({ address, from });
		const server = servers[address];
		if (!server) throw new TypeError('Failed to fetch');
		return server(from);
	};
	const get = (options: { signal?: AbortSignal; addresses?: readonly string[] } = {}) =>
		fetchFile(
			{ bytes: CONTENT.length, sha256: SHA256, addresses: options.addresses ?? Object.keys(servers) },
			{
				store,
				fetch: fakeFetch,
				timers: hastyTimers(25_000),
				signal: options.signal,
				onBytes: (bytes) => seen.push(bytes),
				pieceBytes: PIECE
			}
		);
	/** The hash of what is kept: to compare the bytes one by one takes the test library seconds. */
	const kept = async (): Promise<string | undefined> => {
		const blob = await openSealed(store, SHA256);
		return (
			blob &&
			createHash('sha256')
				.update(new Uint8Array(await blob.arrayBuffer()))
				.digest('hex')
		);
	};
	return { store, asked, seen, get, kept };
}

describe('a file of a model', () => {
	it('comes in pieces, is proved, and is not fetched again', async () => {
		const { get, kept, asked, seen } = setUp({ [HERE]: (from) => range(from) });
		expect(await get()).toEqual({ ok: true });
		expect(await kept()).toBe(SHA256);
		expect(seen).toEqual([40_000, 80_000, 120_000, 160_000, 200_000, 240_000, 250_000]);
		await get();
		expect(asked).toHaveLength(1);
	});

	it('goes on where the connection broke, three times', async () => {
		let breaks = 0;
		const { get, kept, asked } = setUp({
			[HERE]: (from) => range(from, ++breaks <= 3 ? { breaksAfter: 60_000 } : {})
		});
		expect(await get()).toEqual({ ok: true });
		expect(await kept()).toBe(SHA256);
		// Each break came 20,000 bytes into a piece, and those are not lost.
		expect(asked.map(({ from }) => from)).toEqual([0, 60_000, 120_000, 180_000]);
	});

	it('keeps what came when the line stays broken, for the next start of the app', async () => {
		let isBroken = true;
		const { get, kept, asked } = setUp({
			[HERE]: (from) => {
				if (!isBroken) return range(from);
				if (from > 0) throw new TypeError('Failed to fetch');
				return range(from, { breaksAfter: 100_000 });
			}
		});
		expect(await get()).toMatchObject({ ok: false, error: { kind: 'offline' } });
		expect(await kept()).toBeUndefined();
		isBroken = false;
		asked.length = 0;
		expect(await get()).toEqual({ ok: true });
		expect(asked).toEqual([{ address: HERE, from: 100_000 }]);
		expect(await kept()).toBe(SHA256);
	});

	it('is completed from another source after the first one broke', async () => {
		const { get, kept, asked } = setUp({
			[HERE]: (from) => {
				if (from > 0) throw new TypeError('Failed to fetch');
				return range(from, { breaksAfter: 100_000 });
			},
			[THERE]: (from) => range(from)
		});
		expect(await get()).toEqual({ ok: true });
		expect(asked.at(-1)).toEqual({ address: THERE, from: 100_000 });
		expect(await kept()).toBe(SHA256);
	});

	it('comes from a server that knows no ranges, which sends the start once more', async () => {
		let isFirst = true;
		const { get, kept } = setUp({
			[HERE]: () => {
				const breaksAfter = isFirst ? 130_000 : Infinity;
				isFirst = false;
				return new Response(stream(CONTENT, breaksAfter));
			}
		});
		expect(await get()).toEqual({ ok: true });
		expect(await kept()).toBe(SHA256);
	});

	it.each([
		['is not there', () => new Response('Not found', { status: 404 })],
		['is a page', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })]
	])('%s: the next source is asked', async (_, answer) => {
		const { get, kept } = setUp({ [HERE]: answer, [THERE]: (from) => range(from) });
		expect(await get()).toEqual({ ok: true });
		expect(await kept()).toBe(SHA256);
		const only = setUp({ [HERE]: answer });
		expect(await only.get()).toMatchObject({ ok: false, error: { kind: 'missing' } });
		expect(only.store.writes).toBe(0);
	});

	it.each([
		['other bytes', CONTENT.map((byte, index) => (index === 249_999 ? byte ^ 1 : byte))],
		['more bytes', Uint8Array.from([...CONTENT, 0])]
	])('of %s than promised is thrown away whole, and another source is asked', async (_, content) => {
		const { get, kept } = setUp({
			[HERE]: (from) => range(from, { content }),
			[THERE]: (from) => range(from)
		});
		expect(await get()).toEqual({ ok: true });
		expect(await kept()).toBe(SHA256);
		const only = setUp({ [HERE]: (from) => range(from, { content }) });
		expect(await only.get()).toMatchObject({ ok: false, error: { kind: 'damaged' } });
		expect(await only.store.list()).toEqual([]);
	});

	it('that was changed on the server meanwhile is noticed by its length, before it is fetched', async () => {
		let isFirst = true;
		const other = new Uint8Array(300_000);
		const { get, asked, store } = setUp({
			[HERE]: (from) => {
				if (!isFirst) return range(from, { content: other });
				isFirst = false;
				return range(from, { breaksAfter: 100_000 });
			}
		});
		expect(await get()).toMatchObject({ ok: false, error: { kind: 'damaged' } });
		expect(asked).toHaveLength(2);
		expect(await store.list()).toEqual([]);
	});

	it('from a server that lies about ranges is never taken for right', async () => {
		let isFirst = true;
		const { get } = setUp({
			[HERE]: (from) => {
				if (isFirst) {
					isFirst = false;
					return range(0, { breaksAfter: 100_000 });
				}
				// It says "from where you asked" and sends the beginning.
				const headers = { 'content-range': `bytes ${from}-249999/250000` };
				return new Response(stream(CONTENT.subarray(0, 250_000 - from)), { status: 206, headers });
			}
		});
		expect(await get()).toMatchObject({ ok: false, error: { kind: 'damaged' } });
	});

	it('from a busy server is asked for again', async () => {
		let asks = 0;
		const { get } = setUp({
			[HERE]: (from) => (++asks < 3 ? new Response('busy', { status: 503 }) : range(from))
		});
		expect(await get()).toEqual({ ok: true });
	});

	it('that does not fit keeps what fitted', async () => {
		const { get, store } = setUp({ [HERE]: (from) => range(from) });
		store.roomBytes = 100_000;
		expect(await get()).toMatchObject({ ok: false, error: { kind: 'full' } });
		store.roomBytes = Infinity;
		expect(await get()).toEqual({ ok: true });
		expect(store.writes).toBe(7);
	});

	it('stops when asked to, keeping what came', async () => {
		const stopping = new AbortController();
		const { get, asked, kept } = setUp({ [HERE]: (from) => range(from) });
		const stopped = setUp({
			[HERE]: (from) => {
				queueMicrotask(() => stopping.abort());
				return range(from, { breaksAfter: 100_000 });
			}
		});
		expect(await stopped.get({ signal: stopping.signal })).toMatchObject({ ok: false, error: { kind: 'stopped' } });
		expect(stopped.asked).toHaveLength(1);
		await get();
		expect(asked).toHaveLength(1);
		expect(await kept()).toBe(SHA256);
	});
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sha256Hex } from '../bytes/sha256';
import { fetchPieces, PIECE_BYTES, type PieceStore } from './fetch-pieces';

const BYTES = PIECE_BYTES * 2 + 500;
let content: Uint8Array;
let kept: Map<string, Uint8Array>;
let asked: string[];
let store: PieceStore;
let answer: (first: number, last: number) => Response;

beforeEach(() => {
	content = Uint8Array.from({ length: BYTES }, (_, at) => (at * 7) % 251);
	kept = new Map();
	asked = [];
	store = {
		read: async (name) => kept.get(name),
		write: async (name, bytes) => void kept.set(name, bytes),
		forget: async (prefix) => {
			for (const name of [...kept.keys()]) if (name.startsWith(prefix)) kept.delete(name);
		}
	};
	answer = (first, last) => new Response(content.slice(first, last + 1) as BodyInit, { status: 206 });
	vi.stubGlobal('fetch', async (_: string, { headers }: { headers: { Range: string } }) => {
		asked.push(headers.Range);
		const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.Range) ?? [];
		return answer(Number(first), Number(last));
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

async function fetchIt(onProgress: (bytes: number) => void = () => {}) {
	const file = { address: 'https://packs.example/p.darasa', bytes: BYTES, sha256: await sha256Hex(content) };
	return fetchPieces(file, { store, onProgress });
}

it('fetches piece by piece and keeps nothing once all is there', async () => {
	const heard: number[] = [];
	const fetched = await fetchIt((bytes) => heard.push(bytes));
	expect(fetched.ok && (await sha256Hex(fetched.value))).toBe(await sha256Hex(content));
	expect(heard).toEqual([PIECE_BYTES, PIECE_BYTES * 2, BYTES]);
	expect(kept.size).toBe(0);
});

it('goes on where a broken connection ended, also after the third time', async () => {
	const send = answer;
	for (const reach of [0, 1, 2]) {
		answer = (first, last) => {
			if (first >= reach * PIECE_BYTES) throw new TypeError('network');
			return send(first, last);
		};
		expect(await fetchIt()).toEqual({ ok: false, error: 'interrupted' });
		expect(kept.size).toBe(reach);
	}
	answer = send;
	asked = [];
	expect((await fetchIt()).ok).toBe(true);
	expect(asked).toEqual([`bytes=${PIECE_BYTES * 2}-${BYTES - 1}`]);
});

it('takes the whole where a host sends no parts', async () => {
	answer = () => new Response(content as BodyInit, { status: 200 });
	const fetched = await fetchIt();
	expect(fetched.ok && fetched.value.length).toBe(BYTES);
	expect(asked).toHaveLength(1);
});

it('refuses another file, half a piece and a page of words', async () => {
	answer = (first, last) => new Response(new Uint8Array(last - first + 1) as BodyInit, { status: 206 });
	expect(await fetchIt()).toEqual({ ok: false, error: 'changed' });
	expect(kept.size).toBe(0);
	answer = (first) => new Response(content.slice(first, first + 10) as BodyInit, { status: 206 });
	expect(await fetchIt()).toEqual({ ok: false, error: 'interrupted' });
	answer = () => new Response('<html>Log in</html>', { status: 200 });
	expect(await fetchIt()).toEqual({ ok: false, error: 'interrupted' });
});

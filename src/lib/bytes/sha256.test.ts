import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeHex } from './hex';
import { sha256Hex } from './sha256';
import { sha256Pure } from './sha256-pure';

/** NIST CAVP and FIPS 180-4 examples. */
const vectors: readonly (readonly [string, string])[] = [
	['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
	['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
	[
		'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
		'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
	],
	['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0']
];

afterEach(() => vi.unstubAllGlobals());

describe('sha256', () => {
	it.each(vectors)('agrees with NIST on vector %#', async (text, digest) => {
		const bytes = new TextEncoder().encode(text);
		expect(await sha256Hex(bytes)).toBe(digest);
		expect(encodeHex(sha256Pure(bytes))).toBe(digest);
	});

	it('works where the browser hides crypto.subtle', async () => {
		vi.stubGlobal('crypto', {});
		expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(vectors[1]?.[1]);
	});

	it('gives the same with and without the platform, for every length around a block', async () => {
		for (let length = 0; length < 200; length++) {
			const bytes = new Uint8Array(length).fill(length);
			expect(encodeHex(sha256Pure(bytes))).toBe(await sha256Hex(bytes));
		}
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
				expect(encodeHex(sha256Pure(bytes))).toBe(await sha256Hex(bytes));
			})
		);
	});
});

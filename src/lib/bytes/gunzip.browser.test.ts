import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gunzipBounded } from './gunzip';
import { gzip } from './gzip';
import { sha256Hex } from './sha256';
import { encodeHex } from './hex';
import { sha256Pure } from './sha256-pure';

/** The streams of the browser are not those of Node: the same promises hold on both. */
describe('bytes in the browser', () => {
	const text = new TextEncoder().encode('chapati and tilapia '.repeat(5_000));
	const roomy = { maxBytes: 1_000_000, maxRatio: 1_000 };

	it('inflates what it and others packed', async () => {
		expect(await gunzipBounded(await gzip(text), roomy)).toEqual({ ok: true, value: text });
		expect(await gunzipBounded(gzipSync(text, { mtime: 0 }), roomy)).toEqual({ ok: true, value: text });
	});

	it('stops a bomb', async () => {
		const bomb = gzipSync(new Uint8Array(60_000_000));
		expect(await gunzipBounded(bomb, { maxBytes: 64_000_000, maxRatio: 100 })).toEqual({
			ok: false,
			error: 'too-large'
		});
	});

	it('calls cut and altered files corrupt', async () => {
		const packed = await gzip(text);
		const altered = packed.slice();
		altered[packed.length - 6] = (altered[packed.length - 6] ?? 0) ^ 0xff;
		for (const broken of [packed.slice(0, -9), altered, new Uint8Array(), text]) {
			expect(await gunzipBounded(broken, roomy)).toEqual({ ok: false, error: 'corrupt' });
		}
	});

	it('hashes alike with and without the platform', async () => {
		expect(encodeHex(sha256Pure(text))).toBe(await sha256Hex(text));
	});
});

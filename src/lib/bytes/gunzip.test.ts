import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gunzipBounded } from './gunzip';
import { gzip } from './gzip';

const roomy = { maxBytes: 1_000_000, maxRatio: 1_000 };

describe('gunzipBounded', () => {
	it('gives back what gzip packed', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
				expect(await gunzipBounded(await gzip(bytes), roomy)).toEqual({ ok: true, value: bytes });
			}),
			{ numRuns: 30 }
		);
	});

	it('reads what another compressor wrote, across many slices', async () => {
		const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index * 31) >>> 3);
		expect(await gunzipBounded(gzipSync(bytes), roomy)).toEqual({ ok: true, value: bytes });
	});

	it('accepts exactly the limit and refuses one byte more', async () => {
		const packed = await gzip(new Uint8Array(1_000));
		expect((await gunzipBounded(packed, { maxBytes: 1_000, maxRatio: 1_000 })).ok).toBe(true);
		expect(await gunzipBounded(packed, { maxBytes: 999, maxRatio: 1_000 })).toEqual({ ok: false, error: 'too-large' });
	});

	it('refuses a bomb by its ratio without inflating it whole', async () => {
		const bomb = gzipSync(new Uint8Array(60_000_000));
		expect(await gunzipBounded(bomb, { maxBytes: 64_000_000, maxRatio: 100 })).toEqual({
			ok: false,
			error: 'too-large'
		});
	});

	it('calls cut and altered files corrupt, and never throws', async () => {
		const packed = await gzip(new TextEncoder().encode('chapati and tilapia '.repeat(50)));
		expect(await gunzipBounded(packed.slice(0, packed.length - 9), roomy)).toEqual({ ok: false, error: 'corrupt' });
		expect(await gunzipBounded(new Uint8Array(), roomy)).toMatchObject({ ok: false });
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (noise) => {
				expect((await gunzipBounded(noise, roomy)).ok).toBe(false);
			}),
			{ numRuns: 50 }
		);
	});
});

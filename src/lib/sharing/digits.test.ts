import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDigits, encodeDigits } from './digits';

describe('digits', () => {
	it('give back every byte string', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				const text = encodeDigits(bytes);
				expect(text).toMatch(/^[0-9]*$/);
				expect(decodeDigits(text)).toEqual({ ok: true, value: bytes });
			})
		);
	});

	it('have one text for each byte string', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 120 }), (text) => {
				const decoded = decodeDigits(text);
				if (decoded.ok) expect(encodeDigits(decoded.value)).toBe(text);
			})
		);
	});

	it('are one percent more than the least at most', () => {
		for (const bytes of [100, 200, 300, 1_000]) {
			const digits = encodeDigits(new Uint8Array(bytes).fill(255)).length;
			expect(digits).toBeLessThanOrEqual(Math.ceil(((bytes * 8) / Math.log2(10)) * 1.01));
		}
	});

	it.each(['1', '9999', '999', '12 45', '١٢٣', '-12', '1e3', '0x1', '9'.repeat(53), '1'.repeat(54)])(
		'refuse %s',
		(text) => expect(decodeDigits(text)).toEqual({ ok: false, error: 'not-digits' })
	);
});

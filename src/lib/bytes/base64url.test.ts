import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from './base64url';

describe('base64url', () => {
	it('agrees with the platform', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (bytes) => {
				expect(encodeBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
				expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual({ ok: true, value: bytes });
			})
		);
	});

	it.each(['A', 'AA==', 'A+/A', 'é123', 'AB', 'AAAAA'])('refuses %s', (text) => {
		expect(decodeBase64Url(text)).toEqual({ ok: false, error: 'not-base64url' });
	});

	it('has one text for each byte string', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'ABab01-_'), maxLength: 12 }), (text) => {
				const decoded = decodeBase64Url(text);
				if (decoded.ok) expect(encodeBase64Url(decoded.value)).toBe(text);
			})
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetterLink, writeCodeLink, writeMessageLink } from './letter-link';
import { MOST_LETTER_BYTES } from './letter';

const address = 'https://school.example.org/darasa/receive';
const letters = fc.uint8Array({ minLength: 1, maxLength: 400 });
const letter = Uint8Array.from([1, 0, 0, 255, 7]);

describe('a letter as a link', () => {
	it('comes back from both forms, whole or from the # on', () => {
		fc.assert(
			fc.property(letters, (bytes) => {
				for (const link of [writeMessageLink(bytes, address), writeCodeLink(bytes, address)]) {
					expect(readLetterLink(link)).toEqual({ ok: true, value: bytes });
					expect(readLetterLink(link.slice(link.indexOf('#')))).toEqual({ ok: true, value: bytes });
				}
			})
		);
	});

	it('is never read as another letter when it was cut or mistyped', () => {
		fc.assert(
			fc.property(letters, fc.boolean(), fc.nat(), fc.nat(9), (bytes, asDigits, place, digit) => {
				const link = asDigits ? writeCodeLink(bytes, address) : writeMessageLink(bytes, address);
				const at = address.length + 2 + (place % (link.length - address.length - 2));
				const mistyped = link.slice(0, at) + String(digit) + link.slice(at + 1);
				if (mistyped !== link) expect(readLetterLink(mistyped)).toEqual({ ok: false, error: 'damaged' });
				expect(readLetterLink(link.slice(0, at))).toEqual({ ok: false, error: 'damaged' });
			})
		);
	});

	it('may come through hosts and messengers that change the address', () => {
		const fragment = writeMessageLink(letter, '');
		for (const changed of ['/', '.html', '?fbclid=abc', '/?utm_source=x&y=1'])
			expect(readLetterLink(address + changed + fragment)).toEqual({ ok: true, value: letter });
		expect(readLetterLink(` http://10.0.0.2:8080/receive${fragment}\n`)).toEqual({ ok: true, value: letter });
	});

	it.each([
		'',
		'#',
		'hello',
		'https://example.org/',
		'https://example.org/other#bAAAA',
		'WIFI:T:WPA;S:x;;',
		'DARASA:12'
	])('refuses %s as no letter', (text) => expect(readLetterLink(text)).toEqual({ ok: false, error: 'not-a-letter' }));

	it('holds the largest letter and refuses more', () => {
		const largest = new Uint8Array(MOST_LETTER_BYTES).fill(200);
		expect(readLetterLink(writeCodeLink(largest, address))).toEqual({ ok: true, value: largest });
		expect(() => writeMessageLink(new Uint8Array(MOST_LETTER_BYTES + 1), address)).toThrow(RangeError);
		expect(() => writeMessageLink(new Uint8Array(), address)).toThrow(RangeError);
		expect(readLetterLink(`#b${'A'.repeat(88_000)}`)).toEqual({ ok: false, error: 'too-large' });
		expect(readLetterLink(`#b${'A'.repeat(300_000)}`)).toEqual({ ok: false, error: 'too-large' });
	});

	it('never throws on any text', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readLetterLink(text)));
		fc.assert(fc.property(fc.string(), (text) => void readLetterLink(`#n${text}`)));
	});
});

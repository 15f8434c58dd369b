import { fail, succeed, type Result } from '../domain/base/result';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64 with `-` and `_` and without padding (RFC 4648, 5): safe in links, file names and QR codes. */
export function encodeBase64Url(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
		const group = (first << 16) | (second << 8) | third;
		const digits = Math.min(bytes.length - at, 3) + 1;
		for (let digit = 0; digit < digits; digit++) text += DIGITS[(group >>> (18 - 6 * digit)) & 63];
	}
	return text;
}

/** Refuses foreign characters, padding, impossible lengths and left-over bits, so each byte string has one text. */
export function decodeBase64Url(text: string): Result<Uint8Array, 'not-base64url'> {
	if (text.length % 4 === 1) return fail('not-base64url');
	const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
	let bits = 0;
	let bitCount = 0;
	let at = 0;
	for (const character of text) {
		const digit = DIGITS.indexOf(character);
		if (digit < 0) return fail('not-base64url');
		bits = ((bits << 6) | digit) & 0xffff;
		bitCount += 6;
		if (bitCount < 8) continue;
		bitCount -= 8;
		bytes[at++] = (bits >>> bitCount) & 0xff;
	}
	const leftOver = bits & ((1 << bitCount) - 1);
	return leftOver === 0 ? succeed(bytes) : fail('not-base64url');
}

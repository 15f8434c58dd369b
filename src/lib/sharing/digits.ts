import { encodeHex } from '../bytes/hex';
import { fail, succeed, type Result } from '../domain/base/result';

/** 22 bytes are 53 digits: 3.321 bits in each, of the 3.322 that a digit can hold and the 3.333 that a QR code spends. */
const GROUP_BYTES = 22;
/** How many digits so many bytes take; grows with each byte, so a length of digits tells the length in bytes. */
const DIGITS_OF: readonly number[] = Array.from({ length: GROUP_BYTES + 1 }, (_, bytes) =>
	bytes === 0 ? 0 : String(256n ** BigInt(bytes) - 1n).length
);
const GROUP_DIGITS = DIGITS_OF[GROUP_BYTES] ?? 0;

/** Bytes as decimal digits, which a QR code packs into 10 bits for three. Groups of fixed length, first bytes first. */
export function encodeDigits(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += GROUP_BYTES) {
		const group = bytes.subarray(at, at + GROUP_BYTES);
		text += BigInt(`0x${encodeHex(group)}`)
			.toString()
			.padStart(DIGITS_OF[group.length] ?? 0, '0');
	}
	return text;
}

/** Refuses all but digits, impossible lengths and groups that are too large, so each byte string has one text. */
export function decodeDigits(text: string): Result<Uint8Array, 'not-digits'> {
	const restBytes = DIGITS_OF.indexOf(text.length % GROUP_DIGITS);
	if (restBytes < 0 || !/^[0-9]*$/.test(text)) return fail('not-digits');
	const bytes = new Uint8Array(Math.floor(text.length / GROUP_DIGITS) * GROUP_BYTES + restBytes);
	for (let at = 0, from = 0; at < bytes.length; at += GROUP_BYTES, from += GROUP_DIGITS) {
		const group = bytes.subarray(at, at + GROUP_BYTES);
		if (!fillGroup(group, text.slice(from, from + GROUP_DIGITS))) return fail('not-digits');
	}
	return succeed(bytes);
}

function fillGroup(group: Uint8Array, digits: string): boolean {
	const hex = BigInt(digits)
		.toString(16)
		.padStart(group.length * 2, '0');
	if (hex.length > group.length * 2) return false;
	for (let at = 0; at < group.length; at++) group[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
	return true;
}

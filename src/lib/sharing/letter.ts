import { sha256Pure } from '../bytes/sha256-pure';
import { fail, succeed, type Result } from '../domain/base/result';

/** What travels: one byte that says the kind, then what that kind means. The carriers know no more of it. */
export type Letter = Uint8Array;

export const MOST_LETTER_BYTES = 64 * 1024;
export const CHECK_BYTES = 4;

/**
 * Why nothing came out of a text: it holds no letter of Darasa, the letter is cut or mistyped, it is written in a way that
 * only a newer Darasa knows, or it is beyond what a letter may be.
 */
export type LetterProblem = 'not-a-letter' | 'damaged' | 'newer' | 'too-large';

/** The first four bytes of the SHA-256: against accidents, not against forgers, who are met by signatures. */
export function checkOf(bytes: Uint8Array): Uint8Array {
	return sha256Pure(bytes).slice(0, CHECK_BYTES);
}

/** The letter with its check behind it. Throws a RangeError for an empty letter or one of more than 64 KB. */
export function sealLetter(letter: Letter): Uint8Array {
	if (letter.length === 0 || letter.length > MOST_LETTER_BYTES) throw new RangeError('A letter has 1 to 65536 bytes');
	const sealed = new Uint8Array(letter.length + CHECK_BYTES);
	sealed.set(letter);
	sealed.set(checkOf(letter), letter.length);
	return sealed;
}

/** The letter out of what `sealLetter` made. */
export function openSealed(sealed: Uint8Array): Result<Letter, 'damaged' | 'too-large'> {
	if (sealed.length > MOST_LETTER_BYTES + CHECK_BYTES) return fail('too-large');
	if (sealed.length <= CHECK_BYTES) return fail('damaged');
	const letter = sealed.slice(0, -CHECK_BYTES);
	return sameBytes(checkOf(letter), sealed.subarray(-CHECK_BYTES)) ? succeed(letter) : fail('damaged');
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

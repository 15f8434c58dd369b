import { BitReader } from '../bytes/bit-reader';
import { isSignedBy, joinBytes, PUBLIC_KEY_BYTES, SIGNATURE_BYTES, signBytes, type KeyPair } from '../bytes/ed25519';
import { decodeHex, encodeHex } from '../bytes/hex';
import { openSealedFor, sealFor } from '../bytes/seal-for';
import { fail, succeed, type Result } from '../domain/base/result';
import type { Letter } from './letter';

/** A kind of letter that a learner seals for her teacher. */
export interface SealedKind {
	/** The first byte. */
	readonly kind: number;
	readonly version: number;
	/** Before what is signed, so that a signature for one purpose never fits another. */
	readonly purpose: Uint8Array;
}

/** From whom and to whom: the learner's own keys, the teacher's public key (hex), 8 bytes drawn by chance. */
export interface LetterHands {
	readonly learner: KeyPair;
	readonly teacherKey: string;
	readonly salt: Uint8Array;
}

/** `foreign`: sealed for another teacher. */
export type SealedProblem = 'other-kind' | 'newer' | 'damaged' | 'bad-signature' | 'foreign';

export interface Unsealed<Inside> {
	readonly about: string;
	/** Public key (hex) of the phone that it comes from. */
	readonly key: string;
	readonly inside: Inside;
}

/** What the letter is about, for all to see: 8 bytes. */
const ABOUT_BYTES = 8;

/**
 * Kind, version, what it is about (16 hex digits), the learner's key; then all else sealed for the teacher, and a signature
 * over the whole.
 */
export function writeSealedLetter(
	{ kind, version, purpose }: SealedKind,
	{ about, inside }: { readonly about: string; readonly inside: Uint8Array },
	{ learner, teacherKey, salt }: LetterHands
): Letter {
	const sealed = sealFor(inside, { privateKey: learner.privateKey, publicKey: decodeHex(teacherKey) }, salt);
	const body = joinBytes(Uint8Array.of(kind, version), decodeHex(about), learner.publicKey, sealed);
	return joinBytes(body, signBytes(joinBytes(purpose, body), learner.privateKey));
}

/** Reads one with the teacher's own keys, also of earlier phones: its signature first, then the seal, then what is in it. */
export function readSealedLetter<Inside>(
	{ kind, version, purpose }: SealedKind,
	letter: Letter,
	{ privateKeys, read }: { readonly privateKeys: readonly Uint8Array[]; readonly read: (bits: BitReader) => Inside }
): Result<Unsealed<Inside>, SealedProblem> {
	if (letter[0] !== kind) return fail('other-kind');
	if ((letter[1] ?? 0) > version) return fail('newer');
	const keyAt = 2 + ABOUT_BYTES;
	const sealedAt = keyAt + PUBLIC_KEY_BYTES;
	if (letter.length < sealedAt + SIGNATURE_BYTES) return fail('damaged');
	const body = letter.subarray(0, -SIGNATURE_BYTES);
	const key = letter.subarray(keyAt, sealedAt);
	if (!isSignedBy(joinBytes(purpose, body), letter.subarray(-SIGNATURE_BYTES), key)) return fail('bad-signature');
	const bytes = openWithAny(body.subarray(sealedAt), privateKeys, key);
	if (!bytes) return fail('foreign');
	try {
		const inside = read(new BitReader(bytes));
		return succeed({ about: aboutOf(letter), key: encodeHex(key), inside });
	} catch {
		// A BitFault: whoever sealed it wrote something else.
		return fail('damaged');
	}
}

/** What a sealed letter is about, for who cannot open it. */
export function aboutOf(letter: Letter): string {
	return encodeHex(letter.subarray(2, 2 + ABOUT_BYTES));
}

function openWithAny(
	sealed: Uint8Array,
	privateKeys: readonly Uint8Array[],
	publicKey: Uint8Array
): Uint8Array | undefined {
	for (const privateKey of privateKeys) {
		const opened = openSealedFor(sealed, { privateKey, publicKey });
		if (opened) return opened;
	}
	return undefined;
}

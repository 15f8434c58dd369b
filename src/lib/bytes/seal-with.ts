import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { decodeHex, encodeHex } from './hex';

/** What guessing at a passphrase costs. */
export interface StretchCost {
	readonly memoryKib: number;
	readonly passes: number;
}

/** Bytes that only a passphrase opens, with all else that opening them needs; as JSON keeps it, in hex. */
export interface PassphraseSeal extends StretchCost {
	readonly salt: string;
	readonly sealed: string;
}

export interface PassphraseUse {
	readonly passphrase: string;
	/** What the bytes are and whose: what was sealed for one purpose opens for no other. */
	readonly purpose: string;
	/** Shares of the work that are done, from 0 to 1. */
	readonly onProgress?: (share: number) => void;
}

/**
 * The least that OWASP's Password Storage Cheat Sheet asks of Argon2id (19 MiB, two passes, one lane): a second on a
 * laptop, about five on a phone with four slow cores.
 */
export const USUAL_COST: StretchCost = { memoryKib: 19_456, passes: 2 };

export const PASSPHRASE_SALT_BYTES = 16;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
/** How long the page waits at most before it may draw again. */
const TICK_MS = 16;

/**
 * Makes bytes readable for who knows the passphrase: Argon2id (RFC 9106) stretches it with a salt of 16 fresh random
 * bytes into a key and a nonce, ChaCha20-Poly1305 (RFC 8439) seals. A page can go on meanwhile.
 */
export async function sealWithPassphrase(
	bytes: Uint8Array,
	use: PassphraseUse,
	{ salt, cost = USUAL_COST }: { readonly salt: Uint8Array; readonly cost?: StretchCost }
): Promise<PassphraseSeal> {
	const cipher = await makeCipher(use, salt, cost);
	return { ...cost, salt: encodeHex(salt), sealed: encodeHex(cipher.encrypt(bytes)) };
}

/**
 * Undefined for another passphrase or purpose, and for what was changed since. Never throws. Whoever reads a seal from
 * outside limits its cost first.
 */
export async function openWithPassphrase(
	{ memoryKib, passes, salt, sealed }: PassphraseSeal,
	use: PassphraseUse
): Promise<Uint8Array | undefined> {
	try {
		const cipher = await makeCipher(use, decodeHex(salt), { memoryKib, passes });
		return cipher.decrypt(decodeHex(sealed));
	} catch {
		// A tag that does not fit, or parameters that Argon2 does not know.
		return undefined;
	}
}

async function makeCipher(
	{ passphrase, purpose, onProgress }: PassphraseUse,
	salt: Uint8Array,
	{ memoryKib, passes }: StretchCost
) {
	const drawn = await argon2idAsync(new TextEncoder().encode(passphrase), salt, {
		...{ m: memoryKib, t: passes, p: 1, dkLen: KEY_BYTES + NONCE_BYTES, asyncTick: TICK_MS },
		...(onProgress ? { onProgress } : {})
	});
	return chacha20poly1305(drawn.subarray(0, KEY_BYTES), drawn.subarray(KEY_BYTES), new TextEncoder().encode(purpose));
}

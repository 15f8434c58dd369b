import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { joinBytes } from './ed25519';

/** New for each sealing, so that no key is ever used twice. */
export const SALT_BYTES = 8;
/** What sealing adds: the salt and the tag. */
export const SEAL_BYTES = SALT_BYTES + 16;

const INFO = new TextEncoder().encode('darasa sealed letter 1');
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** Who seals and for whom, by their signing keys: the sealing keys follow from those (RFC 7748, birational map). */
export interface SealKeys {
	readonly privateKey: Uint8Array;
	/** Of the other. */
	readonly publicKey: Uint8Array;
}

/**
 * Makes bytes readable for the owner of a key only, and tells that owner that nobody else made them: X25519 of both keys,
 * HKDF-SHA256 with a fresh salt, ChaCha20-Poly1305 (RFC 8439). `salt` has 8 bytes from the system's random numbers.
 */
export function sealFor(bytes: Uint8Array, keys: SealKeys, salt: Uint8Array): Uint8Array {
	const { key, nonce } = deriveKey(keys, salt);
	return joinBytes(salt, chacha20poly1305(key, nonce).encrypt(bytes));
}

/** Undefined for what was sealed for somebody else, or changed since. Never throws. */
export function openSealedFor(sealed: Uint8Array, keys: SealKeys): Uint8Array | undefined {
	if (sealed.length < SEAL_BYTES) return undefined;
	try {
		const { key, nonce } = deriveKey(keys, sealed.subarray(0, SALT_BYTES));
		return chacha20poly1305(key, nonce).decrypt(sealed.subarray(SALT_BYTES));
	} catch {
		// A key that is no point of the curve, or a tag that does not fit.
		return undefined;
	}
}

function deriveKey({ privateKey, publicKey }: SealKeys, salt: Uint8Array): { key: Uint8Array; nonce: Uint8Array } {
	const secret = x25519.getSharedSecret(
		ed25519.utils.toMontgomerySecret(privateKey),
		ed25519.utils.toMontgomery(publicKey)
	);
	const drawn = hkdf(sha256, secret, salt, INFO, KEY_BYTES + NONCE_BYTES);
	return { key: drawn.subarray(0, KEY_BYTES), nonce: drawn.subarray(KEY_BYTES) };
}

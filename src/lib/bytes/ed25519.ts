import { etc, getPublicKey, hashes, sign, utils, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

// One way for every browser: WebCrypto has Ed25519 only in new ones, and on plain http addresses in none.
hashes.sha512 = sha512;

export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

export interface KeyPair {
	/** 32 bytes, never to be given away. */
	readonly privateKey: Uint8Array;
	/** 32 bytes. */
	readonly publicKey: Uint8Array;
}

/** A new key pair from the system's random numbers. */
export function makeKeyPair(): KeyPair {
	const privateKey = utils.randomSecretKey();
	return { privateKey, publicKey: getPublicKey(privateKey) };
}

export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
	return getPublicKey(privateKey);
}

/** An Ed25519 signature (RFC 8032), 64 bytes. */
export function signBytes(bytes: Uint8Array, privateKey: Uint8Array): Uint8Array {
	return sign(bytes, privateKey);
}

/** Whether the owner of the key signed exactly these bytes; strict, as RFC 8032 and browsers check it. Never throws. */
export function isSignedBy(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
	if (signature.length !== SIGNATURE_BYTES || publicKey.length !== PUBLIC_KEY_BYTES) return false;
	try {
		return verify(signature, bytes, publicKey, { zip215: false });
	} catch {
		// A key that is no point of the curve, say.
		return false;
	}
}

export const joinBytes: (...parts: Uint8Array[]) => Uint8Array = etc.concatBytes;

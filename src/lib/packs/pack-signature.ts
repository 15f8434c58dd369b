import { isSignedBy, joinBytes, PUBLIC_KEY_BYTES, publicKeyOf, SIGNATURE_BYTES, signBytes } from '../bytes/ed25519';
import { encodeHex } from '../bytes/hex';
import { fail, succeed, type Result } from '../domain/base/result';
import type { PackError } from './pack-error';

/** A signature of a pack can never be passed off as one of something else, nor the other way round. */
const PURPOSE = new TextEncoder().encode('darasa pack 1\n');
/** Ed25519: key and signature follow. */
const ALGORITHM = 1;

/** What stands between manifest and members of a signed pack: 1 byte algorithm, 32 bytes public key, 64 bytes signature. */
export function writeSignature(manifestBytes: Uint8Array, privateKey: Uint8Array): Uint8Array {
	const signature = signBytes(joinBytes(PURPOSE, manifestBytes), privateKey);
	return joinBytes(Uint8Array.of(ALGORITHM), publicKeyOf(privateKey), signature);
}

/**
 * The public key (hex) of whoever signed the manifest; undefined where nobody did, as in packs that are trusted by their
 * hash in the build. The manifest lists the hash of every member, so the signature covers them all. Errors:
 * `bad-signature`, `newer` for an algorithm of later.
 */
export function readSignature(block: Uint8Array, manifestBytes: Uint8Array): Result<string | undefined, PackError> {
	if (block.length === 0) return succeed(undefined);
	if (block[0] !== ALGORITHM) return fail({ kind: 'newer' });
	if (block.length !== 1 + PUBLIC_KEY_BYTES + SIGNATURE_BYTES) return fail({ kind: 'bad-signature' });
	const publicKey = block.subarray(1, 1 + PUBLIC_KEY_BYTES);
	const signature = block.subarray(1 + PUBLIC_KEY_BYTES);
	return isSignedBy(joinBytes(PURPOSE, manifestBytes), signature, publicKey)
		? succeed(encodeHex(publicKey))
		: fail({ kind: 'bad-signature' });
}

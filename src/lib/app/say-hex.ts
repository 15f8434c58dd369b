import { decodeHex } from '../bytes/hex';

/** The four words of a public key that is written in hex. */
export async function sayHex(key: string): Promise<string> {
	const { sayFingerprint } = await import('../bytes/fingerprint');
	return sayFingerprint(decodeHex(key));
}

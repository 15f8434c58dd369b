import { decodeHex, encodeHex } from '$lib/bytes/hex';
import { fail, succeed, type Result } from '$lib/domain/base/result';
import type { Lock } from '$lib/domain/learning/lock';

/** OWASP's figure for PBKDF2-SHA256: about a second on a weak phone, off the main thread. */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;

/** `pictures` in the order they were tapped; `digits` as 0 to 9, whatever digits the keypad shows. */
export type Secret =
	| { readonly kind: 'pictures'; readonly pictures: readonly string[] }
	| { readonly kind: 'number'; readonly digits: string };

/** `insecure`: on a plain http origin browsers hide `crypto.subtle`, so locks can neither be made nor opened. */
export type LockError = 'insecure';

/** Makes a lock that only this secret opens. */
export async function makeLock(secret: Secret): Promise<Result<Lock, LockError>> {
	const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	const hash = await stretch(secret, { salt, iterations: ITERATIONS });
	if (!hash.ok) return hash;
	return succeed({ kind: secret.kind, salt: encodeHex(salt), iterations: ITERATIONS, hash: hash.value });
}

/** Whether the secret opens the lock. */
export async function opensLock(lock: Lock, secret: Secret): Promise<Result<boolean, LockError>> {
	if (lock.kind !== secret.kind) return succeed(false);
	const hash = await stretch(secret, { salt: decodeHex(lock.salt), iterations: lock.iterations });
	return hash.ok ? succeed(isSame(hash.value, lock.hash)) : hash;
}

interface Stretch {
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly iterations: number;
}

async function stretch(secret: Secret, { salt, iterations }: Stretch): Promise<Result<string, LockError>> {
	const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
	if (!subtle) return fail('insecure');
	const text = secret.kind === 'pictures' ? secret.pictures.join('\n') : secret.digits;
	const key = await subtle.importKey('raw', new TextEncoder().encode(text), 'PBKDF2', false, ['deriveBits']);
	const bits = await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, HASH_BITS);
	return succeed(encodeHex(new Uint8Array(bits)));
}

/** Takes as long for a near miss as for a far one. */
function isSame(left: string, right: string): boolean {
	if (left.length !== right.length) return false;
	let difference = 0;
	for (let at = 0; at < left.length; at++) difference |= left.charCodeAt(at) ^ right.charCodeAt(at);
	return difference === 0;
}

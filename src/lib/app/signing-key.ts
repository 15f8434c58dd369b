import { makeKeyPair, publicKeyOf, type KeyPair } from '../bytes/ed25519';
import { decodeHex, encodeHex } from '../bytes/hex';
import type { ProfileId } from '../domain/base/ids';
import { mapResult, succeed, type Result } from '../domain/base/result';
import type { StorageError } from '../storage/errors';
import type { StorageDoor } from './storage-door';

/**
 * The key with which a teacher signs what he hands on: made the first time, then the same for as long as his profile is
 * on this phone. A backup holds it only behind a passphrase (key-lock.ts); without, another phone signs with a new one.
 */
export async function readSigningKey(
	storage: StorageDoor,
	profileId: ProfileId
): Promise<Result<KeyPair, StorageError>> {
	const kept = await storage.use(async ({ settings }) => {
		const read = await settings.readProfile(profileId);
		if (!read.ok) return read;
		const { signingKey } = read.value;
		if (signingKey !== undefined) return succeed(signingKey);
		return settings.keepSigningKey(profileId, encodeHex(makeKeyPair().privateKey));
	});
	if (!kept.ok) return kept;
	const privateKey = decodeHex(kept.value);
	return succeed({ privateKey, publicKey: publicKeyOf(privateKey) });
}

/** All keys that open what was sealed for a teacher: his own first, then those of his earlier phones. */
export async function readOpeningKeys(
	storage: StorageDoor,
	profileId: ProfileId
): Promise<Result<readonly Uint8Array[], StorageError>> {
	const own = await readSigningKey(storage, profileId);
	if (!own.ok) return own;
	const read = await storage.use(({ settings }) => settings.readProfile(profileId));
	return mapResult(read, ({ readingKeys }) => [own.value.privateKey, ...readingKeys.map(decodeHex)]);
}

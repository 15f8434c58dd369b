import { makeKeyPair, publicKeyOf, type KeyPair } from '../bytes/ed25519';
import { decodeHex, encodeHex } from '../bytes/hex';
import type { ProfileId } from '../domain/base/ids';
import { succeed, type Result } from '../domain/base/result';
import type { StorageError } from '../storage/errors';
import type { StorageRoom } from './storage-room';

/**
 * The key with which a teacher signs what he hands on: made the first time, then the same for as long as his profile is
 * on this phone. It goes into no backup, so after a restore on another phone his hand is a new one.
 */
export async function readSigningKey(
	storage: StorageRoom,
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

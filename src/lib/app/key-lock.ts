import { decodeHex, encodeHex } from '../bytes/hex';
import { openWithPassphrase, PASSPHRASE_SALT_BYTES, sealWithPassphrase, type PassphraseUse } from '../bytes/seal-with';
import type { ProfileId } from '../domain/base/ids';
import { message, type Message } from '../domain/base/message';
import { fail, succeed, type Result } from '../domain/base/result';
import { isLongEnough, LEAST_LETTERS, tidyPassphrase } from '../domain/classroom/passphrase';
import type { SealedKey } from '../storage/backup/sealed-key';
import { readOpeningKeys } from './signing-key';
import type { StorageRoom } from './storage-room';

export interface LockUse {
	/** As it was typed. */
	readonly passphrase: string;
	/** Called with the share of the work that is done, from 0 to 1: a weak phone needs seconds. */
	readonly onProgress?: (share: number) => void;
}

export interface LockWish extends LockUse {
	readonly teacherId: ProfileId;
}

const KEY_DIGITS = 64;

/** A teacher's keys behind a passphrase, for a backup: the one that signs first. Or why not. */
export async function lockKeys(
	room: StorageRoom,
	{ teacherId, ...use }: LockWish
): Promise<Result<SealedKey, Message>> {
	if (!isLongEnough(use.passphrase)) return fail(message('key.tooShort', { count: LEAST_LETTERS }));
	const keys = await readOpeningKeys(room, teacherId);
	if (!keys.ok) return fail(await room.explain(keys.error));
	const bytes = decodeHex(keys.value.map(encodeHex).join(''));
	const salt = crypto.getRandomValues(new Uint8Array(PASSPHRASE_SALT_BYTES));
	const seal = await sealWithPassphrase(bytes, prepare(teacherId, use), { salt });
	return succeed({ ...seal, profileId: teacherId });
}

/** The keys (hex) behind the lock, the one that signs first; undefined where the passphrase is another one. */
export async function openKeys(sealed: SealedKey, use: LockUse): Promise<readonly string[] | undefined> {
	const bytes = await openWithPassphrase(sealed, prepare(sealed.profileId, use));
	return (
		bytes &&
		encodeHex(bytes)
			.match(new RegExp(`.{${KEY_DIGITS}}`, 'g'))
			?.map(String)
	);
}

/** Bound to the profile: the lock of one teacher never opens for another. */
function prepare(profileId: ProfileId, { passphrase, onProgress }: LockUse): PassphraseUse {
	return {
		passphrase: tidyPassphrase(passphrase),
		purpose: `darasa teacher key 1\n${profileId}`,
		...(onProgress ? { onProgress } : {})
	};
}

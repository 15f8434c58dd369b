import type { PassphraseSeal } from '$lib/bytes/seal-with';
import type { ProfileId } from '$lib/domain/base/ids';
import { integer, object, refine, string, type Parser } from '$lib/domain/base/parser';
import { looseId } from './parse-attempt';

/** The keys of a teacher in a backup, locked by his passphrase: first the one that signs, then those that only read. */
export interface SealedKey extends PassphraseSeal {
	readonly profileId: ProfileId;
}

/** Limits for files of any origin: a crafted one never costs a phone more than four times what the app itself takes. */
const MOST_MEMORY_KIB = 65_536;
const MOST_PASSES = 4;
const MOST_WORK = MOST_MEMORY_KIB * 2;
/** 32 bytes a key, and the tag. */
const sealedHex = /^([0-9a-f]{64}){1,21}[0-9a-f]{32}$/;

const parseFields = object({
	profileId: looseId<ProfileId>(),
	memoryKib: integer({ min: 8, max: MOST_MEMORY_KIB }),
	passes: integer({ min: 1, max: MOST_PASSES }),
	salt: string({ pattern: /^[0-9a-f]{32}$/ }),
	sealed: string({ pattern: sealedHex })
});

export const parseSealedKey: Parser<SealedKey> = refine(parseFields, 'a lock that a phone can open', (key) =>
	key.memoryKib * key.passes <= MOST_WORK ? key : undefined
);

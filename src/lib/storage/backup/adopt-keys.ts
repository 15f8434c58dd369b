import type { ProfileId } from '$lib/domain/base/ids';
import type { Database } from '../database';
import { MOST_READING_KEYS, PROFILE_SETTINGS } from '../setting-keys';

/**
 * Keeps a teacher's keys from another phone. Where he has none yet, the first signs from now on; else his own goes on
 * signing, and all others open what was sealed for them. Must run inside a write transaction over profiles and settings.
 */
export async function adoptKeys(db: Database, profileId: ProfileId, keys: readonly string[]): Promise<void> {
	const [first] = keys;
	if (first === undefined || !(await db.profiles.get(profileId))) return;
	const read = async (key: string): Promise<unknown> => (await db.settings.get([profileId, key]))?.value;
	const kept = PROFILE_SETTINGS.signingKey.parse(await read('signingKey'));
	const others = PROFILE_SETTINGS.readingKeys.parse(await read('readingKeys'));
	const own = (kept.ok ? kept.value : undefined) ?? first;
	const reading = [...new Set([...keys, ...(others.ok ? others.value : [])])].filter((key) => key !== own);
	await db.settings.bulkPut([
		{ scope: profileId, key: 'signingKey', value: own },
		{ scope: profileId, key: 'readingKeys', value: reading.slice(0, MOST_READING_KEYS) }
	]);
}

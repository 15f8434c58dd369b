import type { ProfileId } from '$lib/domain/base/ids';
import type { Parser } from '$lib/domain/base/parser';
import type { Result } from '$lib/domain/base/result';
import { keysFrom, type Database } from './database';
import type { StorageError } from './errors';
import { guard } from './guard';
import type { Json } from './json';
import { markForRecount } from './recount';
import { DEVICE_SETTINGS, PROFILE_SETTINGS, type DeviceSettings, type ProfileSettings } from './setting-keys';

export const DEVICE_SCOPE = 'device';

/** Undefined takes a setting back to its default. */
export type Changes<Settings> = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** Settings of this phone and of each profile on it. All of a scope are read at once, with their defaults. */
export interface Settings {
	readDevice(): Promise<Result<DeviceSettings, StorageError>>;
	changeDevice(changes: Changes<DeviceSettings>): Promise<Result<void, StorageError>>;
	readProfile(profileId: ProfileId): Promise<Result<ProfileSettings, StorageError>>;
	/** What decides when she is asked again marks her for a recount. */
	changeProfile(profileId: ProfileId, changes: Changes<ProfileSettings>): Promise<Result<void, StorageError>>;
	/** Keeps a signing key unless one is kept already, and gives the one that counts: two tabs never make two. */
	keepSigningKey(profileId: ProfileId, key: string): Promise<Result<string, StorageError>>;
}

/** Every due date was worked out with them. */
const REVIEW_LIMITS = ['examAt', 'longestReviewDays'] as const satisfies readonly (keyof ProfileSettings)[];

export function createSettings(db: Database): Settings {
	return {
		readDevice: () =>
			guard(async () => fillIn(DEVICE_SETTINGS, await readScope(db, DEVICE_SCOPE)) as unknown as DeviceSettings),
		changeDevice: (changes) => guard(() => writeScope(db, DEVICE_SCOPE, changes)),
		readProfile: (profileId) =>
			guard(async () => fillIn(PROFILE_SETTINGS, await readScope(db, profileId)) as unknown as ProfileSettings),
		changeProfile: (profileId, changes) =>
			guard(() =>
				db.transaction('rw', db.settings, async () => {
					await writeScope(db, profileId, changes);
					if (REVIEW_LIMITS.some((name) => name in changes)) await markForRecount(db, [profileId]);
				})
			),
		keepSigningKey: (profileId, key) =>
			guard(() =>
				db.transaction('rw', db.settings, async () => {
					const kept = fillIn(PROFILE_SETTINGS, await readScope(db, profileId)) as unknown as ProfileSettings;
					if (kept.signingKey !== undefined) return kept.signingKey;
					await writeScope(db, profileId, { signingKey: key });
					return key;
				})
			)
	};
}

async function readScope(db: Database, scope: string): Promise<ReadonlyMap<string, Json>> {
	const rows = await db.settings
		.where('[scope+key]')
		.between(...keysFrom(scope))
		.toArray();
	return new Map(rows.map(({ key, value }) => [key, value]));
}

type KeyList = Readonly<Record<string, { readonly parse: Parser<unknown>; readonly fallback: unknown }>>;

function fillIn(keys: KeyList, stored: ReadonlyMap<string, Json>): Readonly<Record<string, unknown>> {
	const entries = Object.entries(keys).map(([name, { parse, fallback }]) => {
		const parsed = parse(stored.get(name));
		return [name, parsed.ok ? parsed.value : fallback] as const;
	});
	return Object.fromEntries(entries);
}

/** Must run outside of a transaction, or inside a write transaction over `settings`. */
export function writeScope(db: Database, scope: string, changes: Readonly<Record<string, Json | undefined>>) {
	const entries = Object.entries(changes);
	const set = entries.flatMap(([key, value]) => (value === undefined ? [] : [{ scope, key, value }]));
	const unset = entries.flatMap(([key, value]) => (value === undefined ? [[scope, key] as [string, string]] : []));
	return db.transaction('rw', db.settings, async () => {
		await db.settings.bulkPut(set);
		await db.settings.bulkDelete(unset);
	});
}

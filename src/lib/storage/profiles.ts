import type { LanguageTag, ProfileId } from '$lib/domain/base/ids';
import type { Result } from '$lib/domain/base/result';
import { countFailure, NO_TRIES, type Lock, type LockTries } from '$lib/domain/learning/lock';
import type { Profile, ProfileChoices } from '$lib/domain/learning/profile';
import { readProfile } from '$lib/domain/learning/read-profile';
import type { Database } from './database';
import { deleteProfile } from './delete-profile';
import { StorageFault, type StorageError } from './errors';
import { guard } from './guard';
import { drawId } from './new-id';

/** Undefined takes an optional choice back. */
export type ProfileChanges = { readonly [Name in keyof ProfileChoices]?: ProfileChoices[Name] | undefined };

/** Who learns and teaches on this phone. A damaged row is read field by field, never left out. */
export interface Profiles {
	/** Last active first. */
	list(): Promise<Result<readonly Profile[], StorageError>>;
	find(id: ProfileId): Promise<Result<Profile | undefined, StorageError>>;
	create(choices: ProfileChoices, now: number): Promise<Result<Profile, StorageError>>;
	/** Error `gone` if it was deleted meanwhile; so with all below. */
	change(id: ProfileId, changes: ProfileChanges, now: number): Promise<Result<Profile, StorageError>>;
	setLock(id: ProfileId, lock: Lock | undefined, now: number): Promise<Result<Profile, StorageError>>;
	/** Counts a wrong try at the lock; `readWaitMs` says how long she has to wait. */
	noteWrongTry(id: ProfileId, now: number): Promise<Result<LockTries, StorageError>>;
	/** She is in: forgets wrong tries and notes that she is active. */
	noteEntry(id: ProfileId, now: number): Promise<Result<Profile, StorageError>>;
	/** Removes a profile with everything that belongs to it. */
	delete(id: ProfileId): Promise<Result<void, StorageError>>;
	/** Removes a guest with everything that belongs to it; other kinds of profile stay. */
	endGuest(id: ProfileId): Promise<Result<void, StorageError>>;
}

export function createProfiles(db: Database, languages: readonly LanguageTag[]): Profiles {
	const read = (row: unknown): Profile | undefined => readProfile(row, { languages });
	const edit = (id: ProfileId, change: (profile: Profile) => Profile): Promise<Result<Profile, StorageError>> =>
		guard(() =>
			db.transaction('rw', db.profiles, async () => {
				const profile = await db.profiles.get(id);
				if (!profile) throw new StorageFault('gone');
				const changed = change(profile);
				await db.profiles.put(changed);
				return read(changed) ?? changed;
			})
		);
	return {
		list: () =>
			guard(async () => {
				const profiles = (await db.profiles.toArray()).flatMap((row) => read(row) ?? []);
				return profiles.sort((left, right) => right.lastActiveAt - left.lastActiveAt);
			}),
		find: (id) => guard(async () => read(await db.profiles.get(id))),
		create: (choices, now) =>
			guard(async () => {
				const id = drawId<ProfileId>();
				const profile = { ...choices, id, createdAt: now, updatedAt: now, lastActiveAt: now };
				await db.profiles.add(profile);
				return profile;
			}),
		change: (id, changes, now) =>
			edit(id, (profile) => withoutUndefined({ ...profile, ...changes, updatedAt: nextUpdate(profile, now) })),
		setLock: (id, lock, now) =>
			edit(id, (profile) =>
				withoutUndefined({ ...profile, lock, lockTries: undefined, updatedAt: nextUpdate(profile, now) })
			),
		noteWrongTry: async (id, now) => {
			const edited = await edit(id, (profile) => ({
				...profile,
				lockTries: countFailure(read(profile)?.lockTries ?? NO_TRIES, now)
			}));
			return edited.ok ? { ok: true, value: edited.value.lockTries ?? NO_TRIES } : edited;
		},
		noteEntry: (id, now) =>
			edit(id, (profile) =>
				withoutUndefined({ ...profile, lockTries: undefined, lastActiveAt: laterOf(profile.lastActiveAt, now) })
			),
		delete: (id) => guard(() => deleteProfile(db, id)),
		endGuest: (id) =>
			guard(async () => {
				const profile = await db.profiles.get(id);
				if (profile?.kind === 'guest') await deleteProfile(db, id);
			})
	};
}

/** Always later than before, even if the phone's clock was put back, so that this change is the one that counts. */
function nextUpdate({ updatedAt }: Profile, now: number): number {
	return Number.isFinite(updatedAt) ? Math.max(now, updatedAt + 1) : now;
}

function laterOf(before: number, now: number): number {
	return Number.isFinite(before) ? Math.max(before, now) : now;
}

function withoutUndefined(fields: object): Profile {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Profile;
}

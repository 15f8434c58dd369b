import type { ProfileId } from '../domain/base/ids';
import { isNewOccasion } from '../domain/learning/attempt';
import type { LeftDetour } from '../domain/learning/next-scene';
import type { Storage } from '../storage/open-storage';

/** The detours that a learner ended herself; none where that cannot be read, as she can end one again. */
export async function readLeftDetours(storage: Storage, profileId: ProfileId): Promise<readonly LeftDetour[]> {
	const settings = await storage.settings.readProfile(profileId);
	return (settings.ok && settings.value.leftDetours) || [];
}

/** Keeps those of this sitting: what she chose in another one counts no more. */
export function addLeftDetour(known: readonly LeftDetour[], left: LeftDetour): readonly LeftDetour[] {
	return [...known.filter(({ skillId, at }) => skillId !== left.skillId && !isNewOccasion(at, left.at)), left];
}

import type { ProfileId } from '../domain/base/ids';
import type { ReviewLimits } from '../domain/learning/recall';
import type { Storage } from '../storage/open-storage';

/** What a learner set for her reviews; nothing where it cannot be read, as reviews are right without it. */
export async function readReviewLimits(storage: Storage, profileId: ProfileId): Promise<ReviewLimits> {
	const settings = await storage.settings.readProfile(profileId);
	if (!settings.ok) return {};
	const { examAt, longestReviewDays: longestDays } = settings.value;
	return { examAt, longestDays };
}

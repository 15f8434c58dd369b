import type { ProfileId } from '../domain/base/ids';
import { succeed, type Result } from '../domain/base/result';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import { readReviewLimits } from './review-limits';
import type { StorageDoor } from './storage-door';

/** Works progress out anew for profiles whose records changed by a restore, a correction or a clock put back. */
export async function recountProfiles(room: StorageDoor): Promise<void> {
	await room.use(async (storage) => {
		const marked = await storage.progress.listForRecount();
		if (!marked.ok) return marked;
		for (const profileId of marked.value) {
			const counted = await recountProfile(storage, profileId);
			if (!counted.ok) return counted;
		}
		return succeed(undefined);
	});
}

/** Works everything out anew from all attempts of one learner. */
export async function recountProfile(storage: Storage, profileId: ProfileId): Promise<Result<void, StorageError>> {
	const attempts = await storage.attempts.listSince(profileId, 0);
	if (!attempts.ok) return attempts;
	const now = Date.now();
	const limits = await readReviewLimits(storage, profileId, now);
	// Folding a whole history is rare, so what it takes is not part of the first page.
	const { workOut } = await import('./work-out');
	return storage.progress.saveRecount(profileId, workOut(attempts.value, { profileId, limits, now }));
}

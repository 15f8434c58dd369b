import type { ProfileId } from '../domain/base/ids';
import { succeed, type Result } from '../domain/base/result';
import type { ProgressBySkill } from '../domain/learning/skill-progress';
import type { StorageError } from '../storage/errors';
import type { Storage } from '../storage/open-storage';
import { recountProfile } from './recount';
import { readSkillRows } from './skill-rows';

/**
 * How far a learner is, from what is kept beside her attempts. Her whole history is folded only when that no longer
 * follows from it: after a restore, a correction, a clock put back, or with rows of an older app.
 */
export async function loadProgress(
	storage: Storage,
	profileId: ProfileId
): Promise<Result<ProgressBySkill, StorageError>> {
	const [marked, kept] = await Promise.all([storage.progress.listForRecount(), readKept(storage, profileId)]);
	if (!marked.ok) return marked;
	if (!kept.ok) return kept;
	if (!kept.value.isOutdated && !marked.value.includes(profileId)) return succeed(kept.value.progress);
	const counted = await recountProfile(storage, profileId);
	if (!counted.ok) return counted;
	const anew = await readKept(storage, profileId);
	return anew.ok ? succeed(anew.value.progress) : anew;
}

async function readKept(storage: Storage, profileId: ProfileId) {
	const [mastery, reviews] = await Promise.all([
		storage.progress.listMastery(profileId),
		storage.progress.listReviews(profileId)
	]);
	if (!mastery.ok) return mastery;
	if (!reviews.ok) return reviews;
	return succeed(readSkillRows(mastery.value, reviews.value));
}

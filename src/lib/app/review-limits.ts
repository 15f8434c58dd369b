import type { ProfileId } from '../domain/base/ids';
import { parseAssignment } from '../domain/classroom/assignment';
import { nearestExam, type ReviewLimits } from '../domain/learning/recall';
import type { Storage } from '../storage/open-storage';

/**
 * What a learner set for her reviews, and the exams of work that she was given: the next one counts. Nothing where it
 * cannot be read, as reviews are right without it.
 */
export async function readReviewLimits(storage: Storage, profileId: ProfileId, now: number): Promise<ReviewLimits> {
	const [settings, rows] = await Promise.all([
		storage.settings.readProfile(profileId),
		storage.classroom.listAssignments(profileId)
	]);
	const { examAt: own, longestReviewDays: longestDays } = settings.ok ? settings.value : {};
	const given = (rows.ok ? rows.value : []).flatMap(({ role, content }) => {
		const work = role === 'received' ? parseAssignment(content) : undefined;
		return work?.ok && work.value.examDay !== undefined ? [beginningOf(work.value.examDay)] : [];
	});
	return { examAt: nearestExam(own === undefined ? given : [own, ...given], now), longestDays };
}

/** Of a day on the wall, given as days since 1970: when it begins by the clock of this phone. */
function beginningOf(day: number): number {
	const date = new Date(day * 86_400_000);
	return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
}

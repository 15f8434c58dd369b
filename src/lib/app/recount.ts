import { foldSkillProgress } from '../domain/learning/progress';
import { succeed } from '../domain/base/result';
import { skillRows } from './skill-rows';
import type { StorageRoom } from './storage-room';

/** Works progress out anew for profiles whose records changed by a restore or a correction. */
export async function recountProfiles(room: StorageRoom): Promise<void> {
	await room.use(async (storage) => {
		const marked = await storage.progress.listForRecount();
		if (!marked.ok) return marked;
		for (const profileId of marked.value) {
			const attempts = await storage.attempts.listSince(profileId, 0);
			if (!attempts.ok) return attempts;
			const progress = foldSkillProgress(attempts.value);
			const mastery = skillRows(progress, { profileId, skills: progress.keys(), now: Date.now() });
			const saved = await storage.progress.saveRecount(profileId, {
				mastery,
				reviews: [],
				attemptCount: attempts.value.length
			});
			if (!saved.ok) return saved;
		}
		return succeed(undefined);
	});
}

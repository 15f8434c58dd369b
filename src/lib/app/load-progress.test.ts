import { describe, expect, it } from 'vitest';
import { asId, type SkillId } from '../domain/base/ids';
import { addAttempt, foldSkillProgress } from '../domain/learning/progress';
import type { Storage } from '../storage/open-storage';
import { sampleAttempt, thandi } from '../storage/testing/samples';
import { openTestStorage } from '../storage/testing/open-test-storage';
import { valueOf } from '../storage/testing/value-of';
import { loadProgress } from './load-progress';
import { reviewRows } from './review-rows';
import { skillRows } from './skill-rows';

const now = 1_760_000_000_000;
const skillId = asId<SkillId>('fractions.equivalent');

async function begin() {
	const storage = await openTestStorage();
	const { id: profileId } = valueOf(await storage.profiles.create(thandi, now));
	return { storage, profileId };
}

/** Answers as practice does: what follows is kept with each. */
async function answer({ storage, profileId }: Awaited<ReturnType<typeof begin>>, at: number): Promise<void> {
	const progress = valueOf(await loadProgress(storage, profileId));
	const kept = { profileId, skills: [skillId], limits: {}, now: at };
	valueOf(
		await storage.recordAnswer({
			attempt: sampleAttempt({ profileId, at, seed: `s/${at}` }),
			mastery: (stored) => skillRows(addAttempt(progress, stored), kept),
			reviews: (stored) => reviewRows(addAttempt(progress, stored), kept)
		})
	);
}

async function foldAll(storage: Storage, profileId: Awaited<ReturnType<typeof begin>>['profileId']) {
	return foldSkillProgress(valueOf(await storage.attempts.listSince(profileId, 0)));
}

describe('loadProgress', () => {
	it('is what folding the whole history comes to', async () => {
		const phone = await begin();
		for (const minutes of [1, 2, 3, 4]) await answer(phone, now + minutes * 60_000);
		const progress = valueOf(await loadProgress(phone.storage, phone.profileId));
		expect(progress).toEqual(await foldAll(phone.storage, phone.profileId));
		expect(progress.get(skillId)).toMatchObject({ mastered: true, masteredAt: now + 180_000 });
	});

	it('still is after the clock was put back', async () => {
		const phone = await begin();
		for (const minutes of [5, 6, 7, 1]) await answer(phone, now + minutes * 60_000);
		const progress = valueOf(await loadProgress(phone.storage, phone.profileId));
		expect(progress).toEqual(await foldAll(phone.storage, phone.profileId));
		expect(progress.get(skillId)?.masteredAt).toBe(now + 360_000);
		expect(valueOf(await phone.storage.progress.listForRecount())).toEqual([]);
	});

	it('works out anew what an older app kept', async () => {
		const { storage, profileId } = await begin();
		const payload = { firstTries: [true, true, true], mastered: true, misconceptions: [] };
		for (const at of [1, 2, 3]) {
			valueOf(
				await storage.recordAnswer({
					attempt: sampleAttempt({ profileId, at: now + at, seed: `s/${at}` }),
					mastery: () => [{ profileId, skillId, payload, updatedAt: now }]
				})
			);
		}
		const progress = valueOf(await loadProgress(storage, profileId));
		expect(progress.get(skillId)?.probability).toBeCloseTo(0.992, 3);
		expect(valueOf(await storage.progress.listReviews(profileId))).toHaveLength(1);
	});
});

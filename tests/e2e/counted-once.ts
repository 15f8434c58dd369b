import type { Page } from 'playwright/test';
import { foldSkillProgress } from '../../src/lib/domain/learning/progress';
import type { Rows } from '../../src/lib/storage/tables';
import { expect } from './phone';
import { readRows, readTries } from './stored-rows';

/** What the pages show of each skill is what follows from everybody's attempts, each counted once. */
export async function expectCountedOnce(page: Page): Promise<void> {
	const tries = await readTries(page);
	const shown = (await readRows<Rows['mastery']>(page, 'mastery')).map(({ profileId, skillId, payload }) => {
		const { firstTries } = payload as unknown as { firstTries: readonly boolean[] };
		return [profileId, skillId, firstTries] as const;
	});
	const owners = [...new Set(tries.map(({ ownerId }) => ownerId))];
	const counted = owners.flatMap((ownerId) => {
		const progress = foldSkillProgress(tries.filter((attempt) => attempt.ownerId === ownerId));
		return [...progress].map(([skillId, { firstTries }]) => [ownerId, skillId, firstTries] as const);
	});
	expect(shown.sort()).toEqual(counted.sort());
}

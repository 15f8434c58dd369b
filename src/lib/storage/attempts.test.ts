import { describe, expect, it } from 'vitest';
import { asId } from '$lib/domain/base/ids';
import { openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';
import { juma, sampleAttempt, thandi } from './testing/samples';

describe('attempts', () => {
	it('are found by learner, lesson and time, newest first, and never those of others', async () => {
		const storage = await openTestStorage();
		const mine = valueOf(await storage.profiles.create(thandi, 1)).id;
		const his = valueOf(await storage.profiles.create(juma, 1)).id;
		for (const [profileId, lessonId, at] of [
			[mine, 'equal-fractions', 30],
			[mine, 'states', 20],
			[mine, 'equal-fractions', 10],
			[his, 'equal-fractions', 40]
		] as const) {
			valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at, lessonId: asId(lessonId) }) }));
		}
		const times = (found: readonly { readonly at: number }[]) => found.map(({ at }) => at);
		const { attempts } = storage;
		expect(times(valueOf(await attempts.listNewest(mine, 2)))).toEqual([30, 20]);
		const ofLesson = { lessonId: asId<never>('equal-fractions'), limit: 10 };
		expect(times(valueOf(await attempts.listOfLesson(mine, ofLesson)))).toEqual([30, 10]);
		expect(times(valueOf(await attempts.listSince(mine, 20)))).toEqual([20, 30]);
		expect(valueOf(await attempts.listTimesAfter(mine, 20))).toEqual([30]);
		expect(valueOf(await attempts.count(mine))).toBe(3);
	});
});

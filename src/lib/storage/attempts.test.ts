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
		expect(valueOf(await attempts.count(mine))).toBe(3);
	});

	it('are counted in days of the local clock, without those that a backup holds', async () => {
		const storage = await openTestStorage();
		const mine = valueOf(await storage.profiles.create(thandi, 1)).id;
		const his = valueOf(await storage.profiles.create(juma, 1)).id;
		const nairobi = { minutesAheadOfUtc: 180 };
		const record = (profileId: typeof mine, moment: string) =>
			storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: Date.parse(moment) }) });
		for (const moment of ['20T20:59:00Z', '20T21:00:00Z', '20T21:30:00Z', '23T08:00:00Z', '23T09:00:00Z']) {
			valueOf(await record(mine, `2026-11-${moment}`));
		}
		valueOf(await record(his, '2026-11-22T08:00:00Z'));
		const count = async (since: number, clock = nairobi) =>
			valueOf(await storage.attempts.countDaysAfter(mine, since, clock));
		expect(await count(-1)).toBe(3);
		expect(await count(-1, { minutesAheadOfUtc: 0 })).toBe(2);
		expect(await count(Date.parse('2026-11-23T08:00:00Z'))).toBe(1);
		expect(await count(Date.parse('2026-11-23T09:00:00Z'))).toBe(0);
	});
});

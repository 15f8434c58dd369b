import { describe, expect, it } from 'vitest';
import { asId } from '$lib/domain/base/ids';
import { makePhone, openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';
import { sampleAttempt, thandi } from './testing/samples';

const now = 1_760_000_000_000;

describe('recording an answer', () => {
	it('numbers attempts from 1 and keeps all that follows from one', async () => {
		const storage = await openTestStorage();
		const { id: profileId } = valueOf(await storage.profiles.create(thandi, now));
		const skillId = asId<never>('fractions.equivalent');
		const lessonId = asId<never>('equal-fractions');
		const first = valueOf(
			await storage.recordAnswer({
				attempt: sampleAttempt({ profileId, at: now + 5 }),
				mastery: () => [{ profileId, skillId, payload: { known: 0.4 }, updatedAt: now + 5 }],
				reviews: () => [{ profileId, skillId, payload: {}, updatedAt: now + 5, dueAt: now + 100 }],
				place: { profileId, lessonId, screenId: 'practice', updatedAt: now + 5 }
			})
		);
		const second = valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: now + 9 }) }));
		expect([first.seq, second.seq]).toEqual([1, 2]);
		expect(first.id).toBe(`${first.deviceId}:1`);
		expect(second.deviceId).toBe(first.deviceId);
		expect(valueOf(await storage.attempts.listNewest(profileId, 10)).map(({ id }) => id)).toEqual([
			second.id,
			first.id
		]);
		expect(valueOf(await storage.progress.listMastery(profileId))).toMatchObject([{ payload: { known: 0.4 } }]);
		expect(valueOf(await storage.progress.listReviews(profileId))).toHaveLength(1);
		expect(valueOf(await storage.places.findLatest(profileId))).toMatchObject({ screenId: 'practice' });
		expect(valueOf(await storage.profiles.find(profileId))?.lastActiveAt).toBe(now + 9);
	});

	it('goes on numbering after the app was closed', async () => {
		const phone = makePhone();
		const before = await openTestStorage(phone);
		const { id: profileId } = valueOf(await before.profiles.create(thandi, now));
		const first = valueOf(await before.recordAnswer({ attempt: sampleAttempt({ profileId, at: now }) }));
		before.close();
		const after = await openTestStorage(phone);
		const second = valueOf(await after.recordAnswer({ attempt: sampleAttempt({ profileId, at: now }) }));
		expect([second.deviceId, second.seq]).toEqual([first.deviceId, 2]);
	});

	it('never gives one number twice when two tabs record at once', async () => {
		const phone = makePhone();
		const tabs = [await openTestStorage(phone), await openTestStorage(phone)];
		const { id: profileId } = valueOf(await tabs[0]!.profiles.create(thandi, now));
		const recorded = await Promise.all(
			Array.from({ length: 40 }, (_, index) =>
				tabs[index % 2]!.recordAnswer({ attempt: sampleAttempt({ profileId, at: now + index }) })
			)
		);
		const numbers = recorded.map((result) => valueOf(result).seq).sort((left, right) => left - right);
		expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
		expect(new Set(recorded.map((result) => valueOf(result).deviceId)).size).toBe(1);
	});

	it('keeps nothing at all of an answer whose profile was deleted meanwhile, and uses up no number', async () => {
		const storage = await openTestStorage();
		const { id: profileId } = valueOf(await storage.profiles.create(thandi, now));
		const gone = asId<never>('nobody');
		expect(await storage.recordAnswer({ attempt: sampleAttempt({ profileId: gone, at: now }) })).toEqual({
			ok: false,
			error: { kind: 'gone' }
		});
		expect(valueOf(await storage.attempts.count(gone))).toBe(0);
		expect(valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: now }) })).seq).toBe(1);
	});

	it('marks for a recount what was answered after the clock was put back, and nothing else', async () => {
		const storage = await openTestStorage();
		const { id: profileId } = valueOf(await storage.profiles.create(thandi, now));
		const { id: other } = valueOf(await storage.profiles.create(thandi, now));
		for (const at of [now + 5, now + 5, now + 9]) {
			valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at }) }));
		}
		valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId: other, at: now + 1 }) }));
		expect(valueOf(await storage.progress.listForRecount())).toEqual([]);
		valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: now + 8 }) }));
		expect(valueOf(await storage.progress.listForRecount())).toEqual([profileId]);
	});

	it('tells a second tab which tables changed', async () => {
		const phone = makePhone();
		const tabs = [await openTestStorage(phone), await openTestStorage(phone)];
		const { id: profileId } = valueOf(await tabs[0]!.profiles.create(thandi, now));
		const heard: string[][] = [];
		const stop = tabs[1]!.subscribe((tables) => heard.push([...tables].sort()));
		valueOf(await tabs[0]!.recordAnswer({ attempt: sampleAttempt({ profileId, at: now }) }));
		expect(heard).toEqual([['attempts', 'device', 'profiles']]);
		stop();
		valueOf(await tabs[0]!.recordAnswer({ attempt: sampleAttempt({ profileId, at: now }) }));
		expect(heard).toHaveLength(1);
	});
});

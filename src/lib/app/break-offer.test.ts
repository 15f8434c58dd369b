import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type ProfileId } from '../domain/base/ids';
import type { Attempt } from '../domain/learning/attempt';
import { foldSkillProgress } from '../domain/learning/progress';
import { sampleAttempt, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { BreakOffer } from './break-offer.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

const MINUTE_MS = 60_000;
const MORNING = new Date(2026, 0, 10, 9).getTime();

let app: TestApp;
let profileId: ProfileId;
let attempts: Attempt[];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: MORNING });
	app = new TestPhone().open();
	profileId = valueOf(await app.storage.use((room) => room.profiles.create(thandi, 1))).id;
	attempts = [];
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function answer(fields: Partial<Attempt> = {}): Promise<void> {
	const attempt = sampleAttempt({ profileId, at: Date.now(), seed: `s/${attempts.length}`, elapsedMs: 0, ...fields });
	attempts.push(valueOf(await app.storage.use((room) => room.recordAnswer({ attempt }))));
}

/** So many minutes of work, an answer every five. */
async function workFor(minutes: number): Promise<void> {
	for (let done = 0; done < minutes; done += 5) {
		const elapsedMs = Math.min(5, minutes - done) * MINUTE_MS;
		vi.setSystemTime(Date.now() + elapsedMs);
		await answer({ elapsedMs });
	}
}

const work = () => ({ attempts, progress: foldSkillProgress(attempts) });

async function begin(): Promise<BreakOffer> {
	const offer = new BreakOffer(app.storage, profileId);
	await offer.start(work());
	return offer;
}

describe('BreakOffer', () => {
	it('comes after twenty worked minutes, and again after ten more', async () => {
		const offer = await begin();
		await workFor(19);
		expect(await offer.consider(work())).toBe(false);
		await workFor(1);
		expect(await offer.consider(work())).toBe(true);
		offer.goOn();
		expect(offer.day).toBeUndefined();
		await workFor(9);
		expect(await offer.consider(work())).toBe(false);
		await workFor(1);
		expect(await offer.consider(work())).toBe(true);
	});

	it('comes when the time is over that she chose', async () => {
		valueOf(await app.storage.use((room) => room.settings.changeProfile(profileId, { minutesPerDay: 10 })));
		const offer = await begin();
		await workFor(10);
		expect(await offer.consider(work())).toBe(true);
	});

	it('does not count a long pause', async () => {
		const offer = await begin();
		await workFor(10);
		vi.setSystemTime(Date.now() + 60 * MINUTE_MS);
		await answer();
		expect(await offer.consider(work())).toBe(false);
	});

	it('counts on when she goes from one lesson to another', async () => {
		await begin();
		await workFor(15);
		const other = await begin();
		await workFor(5);
		expect(await other.consider(work())).toBe(true);
	});

	it('lets who comes back after her time work for ten minutes first', async () => {
		await begin();
		await workFor(20);
		const again = await begin();
		await workFor(5);
		expect(await again.consider(work())).toBe(false);
		await workFor(5);
		expect(await again.consider(work())).toBe(true);
	});

	it('tells what the day came to and what there is for good, not what was there before', async () => {
		const other = [asId<Attempt['skills'][number]>('older')];
		for (let round = 0; round < 3; round++) await answer({ skills: other });
		vi.setSystemTime(MORNING + 24 * 60 * MINUTE_MS);
		const offer = await begin();
		await workFor(20);
		await offer.consider(work());
		expect(offer.day).toMatchObject({
			minutes: 20,
			items: 4,
			mastered: ['fractions.equivalent'],
			words: { key: 'learning.stopMastered', values: { count: 1 } },
			done: { key: 'learning.dayDone' },
			daysLearned: 2,
			everMastered: 2
		});
	});
});

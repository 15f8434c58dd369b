import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { asId, type DeviceId, type ProfileId, type RecordId } from '$lib/domain/base/ids';
import type { Attempt } from '$lib/domain/learning/attempt';
import { declareDatabase } from './database';
import type { Storage } from './open-storage';
import { juma, sampleAttempt, thandi } from './testing/samples';
import { makePhone, openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';

const DAY = 86_400_000;

function answersOf(profileId: ProfileId, times: readonly number[]): readonly Attempt[] {
	return times.map((at, place) => ({
		...sampleAttempt({ profileId, at }),
		...{ id: asId<RecordId>(`far:${place + 1}`), deviceId: asId<DeviceId>('far'), seq: place + 1 }
	}));
}

/** A phone on which Thandi has answered once and two answers of hers have arrived, one before and one after. */
async function start() {
	const phone = makePhone();
	const storage = await openTestStorage(phone);
	const { id } = valueOf(await storage.profiles.create(thandi, 1));
	const other = valueOf(await storage.profiles.create(juma, 1)).id;
	const own = valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId: id, at: 2 * DAY }) }));
	valueOf(await storage.takeAttempts(answersOf(id, [DAY, 3 * DAY])));
	return { phone, storage, id, other, own };
}

/** How many lots wait to be sorted in. */
async function countWaiting(phone: IDBFactory): Promise<number> {
	const raw = declareDatabase('darasa', { indexedDB: phone, IDBKeyRange });
	const count = await raw.arrivals.count();
	raw.close();
	return count;
}

describe('what has arrived', () => {
	it.each<[string, (storage: Storage, id: ProfileId) => Promise<unknown>, unknown]>([
		[
			'the newest',
			async (storage, id) => valueOf(await storage.attempts.listNewest(id, 1)).map(({ at }) => at),
			[3 * DAY]
		],
		[
			'those since a time',
			async (storage, id) => valueOf(await storage.attempts.listSince(id, 2 * DAY)).map(({ at }) => at),
			[2 * DAY, 3 * DAY]
		],
		[
			'those of a lesson',
			async (storage, id) => {
				const { lessonId } = sampleAttempt({ profileId: id, at: 0 });
				return valueOf(await storage.attempts.listOfLesson(id, { lessonId, limit: 9 })).map(
					({ ownerId }) => ownerId === id
				);
			},
			[true, true, true]
		],
		['how many there are', async (storage, id) => valueOf(await storage.attempts.count(id)), 3],
		[
			'on how many days',
			async (storage, id) => valueOf(await storage.attempts.countDaysAfter(id, 0, { minutesAheadOfUtc: 0 })),
			3
		],
		[
			'what is in a backup',
			async (storage) => {
				const { bytes } = valueOf(await storage.backups.make({ now: 4 * DAY }));
				const { records, unreadable } = valueOf(await storage.backups.read(bytes));
				return [records.attempts.map(({ at }) => at).sort((one, other) => one - other), unreadable];
			},
			[[DAY, 2 * DAY, 3 * DAY], 0]
		]
	])('counts in %s', async (_, read, expected) => {
		const { phone, storage, id } = await start();
		expect(await countWaiting(phone)).toBe(1);
		expect(await read(storage, id)).toEqual(expected);
	});

	it('stays with her when it is sorted in, and is not there twice', async () => {
		const { phone, storage, id } = await start();
		valueOf(await storage.attempts.listNewest(id, 1));
		expect(await countWaiting(phone)).toBe(0);
		expect(valueOf(await storage.attempts.listSince(id, 0)).map(({ at }) => at)).toEqual([DAY, 2 * DAY, 3 * DAY]);
		expect(valueOf(await storage.takeAttempts(answersOf(id, [DAY, 3 * DAY])))).toEqual([]);
	});

	it('can be given away like all others', async () => {
		const { storage, id, other } = await start();
		valueOf(await storage.giveAttempts({ attemptIds: [asId('far:2')], toProfileId: other, now: 4 * DAY }));
		expect(valueOf(await storage.attempts.listSince(id, 0)).map(({ at }) => at)).toEqual([DAY, 2 * DAY]);
		expect(valueOf(await storage.attempts.listSince(other, 0)).map(({ at }) => at)).toEqual([3 * DAY]);
	});

	it('goes along when two profiles become one', async () => {
		const { storage, id, other } = await start();
		expect(valueOf(await storage.classroom.joinPupils({ keptId: other, otherId: id, now: 4 * DAY }))).toBe('joined');
		expect(valueOf(await storage.attempts.count(other))).toBe(3);
	});

	it('is sorted in when progress is worked out anew, which is done only if all were counted', async () => {
		const { phone, storage, id } = await start();
		valueOf(await storage.progress.saveRecount(id, { mastery: [], reviews: [], attemptCount: 1 }));
		expect(valueOf(await storage.progress.listForRecount())).toEqual([id]);
		valueOf(await storage.progress.saveRecount(id, { mastery: [], reviews: [], attemptCount: 3 }));
		expect(valueOf(await storage.progress.listForRecount())).toEqual([]);
		expect(await countWaiting(phone)).toBe(0);
	});

	it('is in the backup that comes back once', async () => {
		const { storage, id } = await start();
		const { bytes } = valueOf(await storage.backups.make({ now: 4 * DAY }));
		const contents = valueOf(await storage.backups.read(bytes));
		expect(valueOf(await storage.backups.preview(contents)).counts.attempts).toBe(0);
		valueOf(await storage.backups.restore(contents));
		expect(valueOf(await storage.attempts.count(id))).toBe(3);
	});

	it('is told to who listens, in this tab', async () => {
		const { storage, id } = await start();
		const heard: string[] = [];
		const stop = storage.subscribe((tables) => heard.push(...tables));
		valueOf(await storage.takeAttempts(answersOf(id, [DAY, 3 * DAY, 5 * DAY])));
		stop();
		expect(heard).toContain('attempts');
	});
});

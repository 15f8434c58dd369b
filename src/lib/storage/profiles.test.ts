import { describe, expect, it } from 'vitest';
import { asId, type DeviceId, type ProfileId, type RecordId } from '$lib/domain/base/ids';
import { BLANK_SCREEN } from '$lib/domain/questions/screens/own-screen';
import { readWaitMs } from '$lib/domain/learning/lock';
import { declareDatabase } from './database';
import type { Storage } from './open-storage';
import { makePhone, openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';
import { FULL_ROWS, guest, juma, sampleAttempt, thandi } from './testing/samples';
import { IDBKeyRange } from 'fake-indexeddb';

function rawDatabase(phone: IDBFactory) {
	return declareDatabase('darasa', { indexedDB: phone, IDBKeyRange });
}

/** Fills every table that has something of a profile. */
async function fillProfile(storage: Storage, profileId: ProfileId): Promise<void> {
	const { mastery, reviews, places, assignments } = FULL_ROWS;
	const attempt = sampleAttempt({ profileId, at: 10 });
	const { id } = valueOf(
		await storage.recordAnswer({
			attempt,
			mastery: () => [{ ...mastery, profileId }],
			reviews: () => [{ ...reviews, profileId }],
			place: { ...places, profileId }
		})
	);
	valueOf(await storage.giveAttempts({ attemptIds: [id], toProfileId: profileId, now: 20 }));
	valueOf(await storage.classroom.saveAssignment({ ...assignments, id: asId(`a-${profileId}`), profileId }));
	valueOf(await storage.classroom.createClass(profileId, '5B', 20));
	valueOf(await storage.questions.add(profileId, [{}], 20));
	valueOf(await storage.screens.add(profileId, [BLANK_SCREEN], 20));
	const { readings: reading, media } = FULL_ROWS;
	valueOf(
		await storage.readings.save({
			teacherId: profileId,
			reading,
			recording: { ...media, sha256: reading.media },
			now: 20
		})
	);
	const far = { id: asId<RecordId>(`far-${profileId}:1`), deviceId: asId<DeviceId>(`far-${profileId}`), seq: 1 };
	valueOf(await storage.takeAttempts([{ ...attempt, ...far }]));
	valueOf(await storage.settings.changeProfile(profileId, { lastBackupAt: 5 }));
}

describe('profiles', () => {
	it('are listed last active first, and changed field by field', async () => {
		const storage = await openTestStorage();
		const mine = valueOf(await storage.profiles.create(thandi, 100));
		const his = valueOf(await storage.profiles.create(juma, 200));
		expect(valueOf(await storage.profiles.list()).map(({ nickname }) => nickname)).toEqual(['Juma', 'Thandi']);
		valueOf(await storage.profiles.change(mine.id, { decimalSign: 'comma', country: asId('TZ') }, 300));
		valueOf(await storage.profiles.change(mine.id, { decimalSign: undefined }, 300));
		expect(valueOf(await storage.profiles.find(mine.id))).toEqual({ ...mine, country: 'TZ', updatedAt: 301 });
		expect(valueOf(await storage.profiles.find(his.id))).toEqual(his);
	});

	it('are still there, and editable, when a stored row is damaged', async () => {
		const phone = makePhone();
		const storage = await openTestStorage(phone);
		const { id } = valueOf(await storage.profiles.create(thandi, 100));
		const raw = rawDatabase(phone);
		await raw.profiles.update(id, { language: 'xx', picture: 'dragon', lastActiveAt: 'yesterday' } as never);
		raw.close();
		expect(valueOf(await storage.profiles.list())).toMatchObject([{ id, nickname: 'Thandi', language: 'en' }]);
		valueOf(await storage.profiles.change(id, { language: asId('sw') }, 300));
		valueOf(await storage.profiles.noteEntry(id, 400));
		expect(valueOf(await storage.profiles.find(id))).toMatchObject({ language: 'sw', lastActiveAt: 400 });
	});

	it('leave nothing behind when deleted, and touch nothing of others', async () => {
		const phone = makePhone();
		const storage = await openTestStorage(phone);
		const mine = valueOf(await storage.profiles.create(thandi, 1)).id;
		const his = valueOf(await storage.profiles.create(juma, 1)).id;
		await fillProfile(storage, mine);
		await fillProfile(storage, his);
		valueOf(await storage.settings.changeDevice({ activeProfileId: mine }));
		valueOf(await storage.profiles.delete(mine));
		const raw = rawDatabase(phone);
		for (const table of raw.tables) {
			expect(JSON.stringify(await table.toArray()), table.name).not.toContain(mine);
			if (!['packs', 'lessons', 'media', 'device'].includes(table.name)) {
				expect(JSON.stringify(await table.toArray()), table.name).toContain(his);
			}
		}
		raw.close();
	});

	it('keep attempts that were given to them when the one who gave them is deleted', async () => {
		const storage = await openTestStorage();
		const mine = valueOf(await storage.profiles.create(thandi, 1)).id;
		const his = valueOf(await storage.profiles.create(juma, 1)).id;
		const { id } = valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId: mine, at: 10 }) }));
		valueOf(await storage.giveAttempts({ attemptIds: [id], toProfileId: his, now: 20 }));
		valueOf(await storage.profiles.delete(mine));
		expect(valueOf(await storage.attempts.count(his))).toBe(1);
	});

	it('of guests end with everything they did; endGuest never removes a learner', async () => {
		const storage = await openTestStorage();
		const visitor = valueOf(await storage.profiles.create(guest, 1)).id;
		const learner = valueOf(await storage.profiles.create(thandi, 1)).id;
		await fillProfile(storage, visitor);
		await fillProfile(storage, learner);
		valueOf(await storage.profiles.endGuest(visitor));
		valueOf(await storage.profiles.endGuest(learner));
		expect(valueOf(await storage.profiles.list()).map(({ id }) => id)).toEqual([learner]);
		expect(valueOf(await storage.attempts.count(visitor))).toBe(0);
		expect(valueOf(await storage.attempts.count(learner))).toBe(2);
	});

	it('count wrong tries across restarts and forget them on entry', async () => {
		const phone = makePhone();
		const storage = await openTestStorage(phone);
		const { id } = valueOf(await storage.profiles.create(thandi, 1));
		for (let times = 0; times < 5; times++) valueOf(await storage.profiles.noteWrongTry(id, 1_000));
		storage.close();
		const again = await openTestStorage(phone);
		const tries = valueOf(await again.profiles.find(id))?.lockTries;
		expect(tries?.failures).toBe(5);
		expect(readWaitMs(tries!, 1_000)).toBe(30_000);
		expect(valueOf(await again.profiles.noteEntry(id, 60_000))).not.toHaveProperty('lockTries');
	});

	it('say so when they are gone', async () => {
		const storage = await openTestStorage();
		expect(await storage.profiles.change(asId('nobody'), { nickname: 'x' }, 1)).toEqual({
			ok: false,
			error: { kind: 'gone' }
		});
	});
});

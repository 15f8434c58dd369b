import { describe, expect, it } from 'vitest';
import { asId, type ProfileId } from '$lib/domain/base/ids';
import { omitField } from '../omit-field';
import type { Storage } from '../open-storage';
import { makePhone, openTestStorage } from '../testing/open-test-storage';
import { valueOf } from '../testing/value-of';
import { FULL_ROWS, foldSample, guest, juma, sampleAttempt, sampleLesson, thandi } from '../testing/samples';
import { packBackup } from './container';

const now = 1_793_000_000_000;

async function answer(storage: Storage, profileId: ProfileId, at: number) {
	return valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at }) }));
}

async function save(storage: Storage, profileId?: ProfileId) {
	return valueOf(await storage.backups.make({ now, ...(profileId ? { profileId } : {}) })).bytes;
}

async function takeIn(storage: Storage, bytes: Uint8Array) {
	return valueOf(await storage.backups.restore(valueOf(await storage.backups.read(bytes))));
}

async function listIds(storage: Storage, profileId: ProfileId): Promise<string[]> {
	return valueOf(await storage.attempts.listSince(profileId, 0)).map(({ id }) => id);
}

describe('one backup on two phones', () => {
	it('lets both go on and become one again, with every answer counted once', async () => {
		const old = await openTestStorage();
		const { id } = valueOf(await old.profiles.create(thandi, 1));
		for (const at of [10, 20, 30]) await answer(old, id, at);
		const file = await save(old);

		const phones = [await openTestStorage(), await openTestStorage()] as const;
		for (const phone of phones) expect((await takeIn(phone, file)).counts).toMatchObject({ profiles: 1, attempts: 3 });
		const later = [await answer(phones[0], id, 40), await answer(phones[1], id, 40), await answer(phones[1], id, 50)];
		expect(new Set(later.map(({ deviceId }) => deviceId)).size).toBe(2);

		const files = [await save(phones[0]), await save(phones[1])] as const;
		expect((await takeIn(phones[0], files[1])).counts.attempts).toBe(2);
		expect((await takeIn(phones[1], files[0])).counts.attempts).toBe(1);
		const [first, second] = [await listIds(phones[0], id), await listIds(phones[1], id)];
		expect([...first].sort()).toEqual([...second].sort());
		expect(new Set(first).size).toBe(6);

		expect((await takeIn(phones[0], files[1])).counts.attempts).toBe(0);
		expect(await listIds(phones[0], id)).toHaveLength(6);
	});

	it('never has two phones number alike, not even the one that made the backup', async () => {
		const phone = makePhone();
		const old = await openTestStorage(phone);
		const { id } = valueOf(await old.profiles.create(thandi, 1));
		const before = await answer(old, id, 10);
		const file = await save(old);
		const other = await openTestStorage();
		await takeIn(other, file);
		await takeIn(old, file);
		const numbered = [await answer(old, id, 20), await answer(other, id, 20)];
		expect(new Set([before, ...numbered].map(({ deviceId }) => deviceId)).size).toBe(3);
	});

	it('takes a new name also when the backup of another phone holds records of this one', async () => {
		const mine = await openTestStorage();
		const { id } = valueOf(await mine.profiles.create(thandi, 1));
		const before = await answer(mine, id, 10);
		const other = await openTestStorage();
		await takeIn(other, await save(mine));
		await answer(other, id, 20);
		await takeIn(mine, await save(other));
		expect((await answer(mine, id, 30)).deviceId).not.toBe(before.deviceId);
	});
});

describe('a restore', () => {
	it('can be previewed without changing anything', async () => {
		const old = await openTestStorage();
		const { id } = valueOf(await old.profiles.create(thandi, 1));
		await answer(old, id, 10);
		const contents = valueOf(await old.backups.read(await save(old)));
		const phone = await openTestStorage();
		const preview = valueOf(await phone.backups.preview(contents));
		expect(preview).toMatchObject({ counts: { profiles: 1, attempts: 1 }, newProfiles: [{ nickname: 'Thandi' }] });
		expect(valueOf(await phone.profiles.list())).toEqual([]);
		expect(valueOf(await phone.backups.restore(contents))).toEqual(preview);
		expect(valueOf(await phone.backups.preview(contents)).counts).toMatchObject({ profiles: 0, attempts: 0 });
	});

	it('never puts older in the place of newer', async () => {
		const storage = await openTestStorage();
		const { id } = valueOf(await storage.profiles.create(thandi, 1));
		const place = { ...FULL_ROWS.places, profileId: id };
		valueOf(await storage.places.save({ ...place, screenId: 'old', updatedAt: 10 }));
		const file = await save(storage);
		valueOf(await storage.profiles.change(id, { nickname: 'Thandiwe' }, 500));
		valueOf(await storage.places.save({ ...place, screenId: 'new', updatedAt: 600 }));
		valueOf(await storage.profiles.noteWrongTry(id, 700));
		valueOf(await storage.settings.changeDevice({ meteredFetch: 'never' }));
		expect((await takeIn(storage, file)).counts).toMatchObject({ profiles: 0, places: 0 });
		expect(valueOf(await storage.profiles.find(id))).toMatchObject({
			nickname: 'Thandiwe',
			lockTries: { failures: 1 }
		});
		expect(valueOf(await storage.places.findLatest(id))?.screenId).toBe('new');
		expect(valueOf(await storage.settings.readDevice()).meteredFetch).toBe('never');
	});

	it('asks for a recount of those who got attempts, and only of those', async () => {
		const old = await openTestStorage();
		const mine = valueOf(await old.profiles.create(thandi, 1)).id;
		valueOf(await old.profiles.create(juma, 1));
		await answer(old, mine, 10);
		const phone = await openTestStorage();
		await takeIn(phone, await save(old));
		expect(valueOf(await phone.progress.listForRecount())).toEqual([mine]);
	});

	it('gives attempts to the right child on a phone that had them before the correction', async () => {
		const old = await openTestStorage();
		const mine = valueOf(await old.profiles.create(thandi, 1)).id;
		const his = valueOf(await old.profiles.create(juma, 1)).id;
		const { id } = await answer(old, mine, 10);
		const phone = await openTestStorage();
		await takeIn(phone, await save(old));
		valueOf(await old.giveAttempts({ attemptIds: [id], toProfileId: his, now: 20 }));
		await takeIn(phone, await save(old));
		expect(await listIds(phone, mine)).toEqual([]);
		expect(await listIds(phone, his)).toEqual([id]);
		expect([...valueOf(await phone.progress.listForRecount())].sort()).toEqual([mine, his].sort());
	});

	it('leaves out single records that cannot be read, and says how many', async () => {
		const { ownerId: owner, ...attempt } = FULL_ROWS.attempts;
		const records = {
			profiles: [{ id: owner, nickname: 'Thandi', language: 'xx-from-the-future', picture: 'dragon' }],
			attempts: [attempt, { ...attempt, id: 'd1:9' }, { ...attempt, id: 'd1:3', seq: 3, profileId: 'nobody' }, 7],
			corrections: [{ id: 'd1:4' }],
			places: [],
			assignments: [],
			classes: [{ ...FULL_ROWS.classes, content: undefined }]
		};
		const json = { format: 'darasa-backup', schema: 1, createdAt: 5, records, colour: 'red' };
		const storage = await openTestStorage();
		const restored = await takeIn(storage, valueOf(await packBackup(JSON.stringify(json))));
		expect(restored).toMatchObject({ counts: { profiles: 1, attempts: 1 }, leftOut: 5 });
		expect(valueOf(await storage.profiles.list())).toMatchObject([{ nickname: 'Thandi', language: 'en' }]);
	});
});

describe('a backup', () => {
	it('of one profile holds all that is hers and nothing of anybody else', async () => {
		const storage = await openTestStorage();
		const mine = valueOf(await storage.profiles.create(thandi, 1)).id;
		const his = valueOf(await storage.profiles.create(juma, 1)).id;
		await answer(storage, mine, 10);
		const given = await answer(storage, his, 20);
		await answer(storage, his, 30);
		valueOf(await storage.giveAttempts({ attemptIds: [given.id], toProfileId: mine, now: 40 }));
		valueOf(await storage.classroom.saveAssignment({ ...FULL_ROWS.assignments, profileId: mine }));
		const made = valueOf(await storage.backups.make({ profileId: mine, now }));
		expect(made.counts).toEqual({
			profiles: 1,
			attempts: 2,
			corrections: 1,
			places: 0,
			assignments: 1,
			classes: 0,
			questions: 0,
			screens: 0
		});
		expect(made.fileName).toBe('darasa-backup-elephant-2026-10-26.txt');
		const phone = await openTestStorage();
		await takeIn(phone, made.bytes);
		expect(await listIds(phone, mine)).toHaveLength(2);
		expect(valueOf(await phone.profiles.list()).map(({ id }) => id)).toEqual([mine]);
	});

	it('leaves guests, packs and wrong tries at a lock behind', async () => {
		const storage = await openTestStorage();
		const visitor = valueOf(await storage.profiles.create(guest, 1)).id;
		const learner = valueOf(await storage.profiles.create(thandi, 1)).id;
		await answer(storage, visitor, 10);
		valueOf(await storage.profiles.noteWrongTry(learner, 10));
		const pack = omitField(omitField(FULL_ROWS.packs, 'lessons'), 'media');
		valueOf(await storage.packs.save({ media: [], pack, lessons: [foldSample(sampleLesson())] }));
		const { records } = valueOf(await storage.backups.read(await save(storage)));
		expect(records.profiles.map(({ id }) => id)).toEqual([learner]);
		expect(records.profiles[0]).not.toHaveProperty('lockTries');
		expect(records.attempts).toEqual([]);
		expect(JSON.stringify(records)).not.toContain('equal-fractions');
	});

	it('of thousands of much the same answers can be read again', async () => {
		const profiles = [{ ...FULL_ROWS.profiles }];
		const attempts = Array.from({ length: 20_000 }, (_, index) => ({
			...FULL_ROWS.attempts,
			id: `d1:${index + 1}`,
			seq: index + 1
		}));
		const records = {
			profiles,
			attempts,
			corrections: [],
			places: [],
			assignments: [],
			classes: [],
			questions: [],
			screens: []
		};
		const json = JSON.stringify({ format: 'darasa-backup', schema: 1, createdAt: 5, records });
		const storage = await openTestStorage();
		const contents = valueOf(await storage.backups.read(valueOf(await packBackup(json))));
		expect(contents.records.attempts).toHaveLength(20_000);
	});

	it('is remembered once it is out of the app, for the phone or for one profile', async () => {
		const storage = await openTestStorage();
		const { id } = valueOf(await storage.profiles.create(thandi, 1));
		const day = 86_400_000;
		for (const days of [0, 1, 2]) await answer(storage, id, now + days * day);
		const clock = { minutesAheadOfUtc: 180 };
		const count = async () => valueOf(await storage.backups.countUnsavedDays(id, clock));
		expect(await count()).toBe(3);
		valueOf(await storage.backups.noteSaved({ createdAt: now, profileId: id }));
		expect(await count()).toBe(2);
		valueOf(await storage.backups.noteSaved({ createdAt: now + 2 * day }));
		expect(await count()).toBe(0);
	});

	it('just taken in by a new phone needs no new backup', async () => {
		const old = await openTestStorage();
		const { id } = valueOf(await old.profiles.create(thandi, 1));
		await answer(old, id, now - 5);
		const phone = await openTestStorage();
		await takeIn(phone, await save(old));
		expect(valueOf(await phone.backups.countUnsavedDays(id, { minutesAheadOfUtc: 0 }))).toBe(0);
		await answer(phone, asId(id), now + 5);
		expect(valueOf(await phone.backups.countUnsavedDays(id, { minutesAheadOfUtc: 0 }))).toBe(1);
	});
});

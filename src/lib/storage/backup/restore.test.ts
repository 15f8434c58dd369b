import { describe, expect, it } from 'vitest';
import { asId, type LessonId, type PackId, type ProfileId } from '$lib/domain/base/ids';
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
			settings: 0,
			screens: 0,
			readings: 0
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

describe('the settings of a teacher', () => {
	const sheet = (seed: string, number: number, entered: Readonly<Record<string, string>> = {}) => ({
		...{ seed, number, lessonId: asId<LessonId>('equal-fractions'), count: 5, isIndividual: false, printedAt: number },
		...{ profileIds: [asId<ProfileId>('p1')], marks: ['m'], entered }
	});
	const own = { id: asId<PackId>('own-k3'), version: 2, title: 'Halves', mark: 'ab'.repeat(32) };

	async function makeTeacher(): Promise<{ storage: Storage; id: ProfileId }> {
		const storage = await openTestStorage();
		const { id } = valueOf(await storage.profiles.create({ ...thandi, kind: 'teacher' }, 1));
		return { storage, id };
	}

	it('bring printed sheets, turns and the own lesson to a new phone, and nothing else of that phone', async () => {
		const { storage, id } = await makeTeacher();
		const turn = { lessonId: asId<LessonId>('l1'), groupId: '', together: 1, lastId: '', lap: 0, keptAt: 4 } as const;
		valueOf(
			await storage.settings.changeProfile(id, {
				...{ paperSheets: { c1: [sheet('s1', 1)] }, turnRounds: { c1: turn }, ownPack: own },
				...{ signingKey: 'ab'.repeat(32), minutesPerDay: 20 }
			})
		);
		const file = await save(storage);
		expect(JSON.stringify(valueOf(await storage.backups.read(file)))).not.toContain('signingKey');
		const phone = await openTestStorage();
		expect((await takeIn(phone, file)).counts.settings).toBe(3);
		expect(valueOf(await phone.settings.readProfile(id))).toMatchObject({
			...{ paperSheets: { c1: [sheet('s1', 1)] }, turnRounds: { c1: turn }, ownPack: own },
			...{ signingKey: undefined, minutesPerDay: undefined }
		});
		expect((await takeIn(phone, file)).counts.settings).toBe(0);
	});

	it('join the sheets of two phones, and what was entered on each', async () => {
		const { storage, id } = await makeTeacher();
		valueOf(
			await storage.settings.changeProfile(id, { paperSheets: { c1: [sheet('s1', 1, { p1: 'AB' })] }, ownPack: own })
		);
		const file = await save(storage);
		const phone = await openTestStorage();
		await takeIn(phone, file);
		const mine = [sheet('s2', 2), sheet('s1', 1, { p2: 'CD' })];
		valueOf(
			await phone.settings.changeProfile(id, {
				...{ paperSheets: { c1: mine, c2: [sheet('s3', 1)] }, ownPack: { ...own, version: 3 } }
			})
		);
		await takeIn(phone, file);
		const { paperSheets, ownPack } = valueOf(await phone.settings.readProfile(id));
		expect(paperSheets).toEqual({
			c1: [sheet('s2', 2), sheet('s1', 1, { p1: 'AB', p2: 'CD' })],
			c2: [sheet('s3', 1)]
		});
		expect(ownPack?.version).toBe(3);
	});

	it('of other kinds, of nobody and beyond their limits are left out and counted', async () => {
		const { storage, id } = await makeTeacher();
		const settings = [
			{ scope: id, key: 'signingKey', value: 'cd'.repeat(32) },
			{ scope: 'device', key: 'meteredFetch', value: 'always' },
			{ scope: 'nobody', key: 'paperSheets', value: {} },
			{ scope: id, key: 'ownPack', value: { ...own, id: '../evil' } },
			{ scope: id, key: 'paperSheets', value: { c1: Array.from({ length: 21 }, (_, at) => sheet(`s${at}`, at + 1)) } }
		];
		const records = { profiles: [], attempts: [], corrections: [], places: [], assignments: [], classes: [], settings };
		const json = { format: 'darasa-backup', schema: 1, createdAt: 5, records };
		const taken = await takeIn(storage, valueOf(await packBackup(JSON.stringify(json))));
		expect(taken).toMatchObject({ counts: { settings: 0 }, leftOut: 5 });
		expect(valueOf(await storage.settings.readDevice()).meteredFetch).toBe('ask');
	});
});

describe('a locked key in a backup', () => {
	const lock = { memoryKib: 19_456, passes: 2, salt: 'ab'.repeat(16), sealed: 'cd'.repeat(48) };
	const [first, second, third] = ['1a', '2b', '3c'].map((pair) => pair.repeat(32)) as [string, string, string];

	async function saveWithKey() {
		const old = await openTestStorage();
		const { id } = valueOf(await old.profiles.create({ ...thandi, kind: 'teacher' }, 1));
		const sealedKey = { ...lock, profileId: id };
		const { bytes } = valueOf(await old.backups.make({ now, sealedKey }));
		return { id, sealedKey, contents: valueOf(await old.backups.read(bytes)) };
	}

	it('comes back as it went in, and stays in the file unless it is opened', async () => {
		const { id, sealedKey, contents } = await saveWithKey();
		expect(contents.sealedKey).toEqual(sealedKey);
		const phone = await openTestStorage();
		valueOf(await phone.backups.restore(contents));
		expect(valueOf(await phone.settings.readProfile(id))).toMatchObject({ signingKey: undefined, readingKeys: [] });
		valueOf(await phone.backups.restore(contents, [first, second]));
		expect(valueOf(await phone.settings.readProfile(id))).toMatchObject({ signingKey: first, readingKeys: [second] });
	});

	it('never takes the place of the key that signs on this phone', async () => {
		const { id, contents } = await saveWithKey();
		const phone = await openTestStorage();
		valueOf(await phone.backups.restore(contents));
		valueOf(await phone.settings.changeProfile(id, { signingKey: third }));
		for (let time = 0; time < 2; time++) valueOf(await phone.backups.restore(contents, [first, second]));
		expect(valueOf(await phone.settings.readProfile(id))).toMatchObject({
			...{ signingKey: third, readingKeys: [first, second] }
		});
		valueOf(await phone.backups.restore(contents, [third]));
		expect(valueOf(await phone.settings.readProfile(id)).readingKeys).toEqual([first, second]);
	});

	it('is kept for nobody who is not on the phone, and no more than there is room for', async () => {
		const { id, contents } = await saveWithKey();
		const phone = await openTestStorage();
		const empty = { ...contents, records: { ...contents.records, profiles: [] } };
		valueOf(await phone.backups.restore(empty, [first]));
		expect(valueOf(await phone.settings.readProfile(id)).signingKey).toBeUndefined();
		const many = Array.from({ length: 25 }, (_, at) => (at + 16).toString(16).repeat(32));
		valueOf(await phone.backups.restore(contents, many));
		expect(valueOf(await phone.settings.readProfile(id)).readingKeys).toEqual(many.slice(1, 21));
	});

	it.each([
		['memory for a server', { memoryKib: 4_000_000 }],
		['a thousand passes', { passes: 1_000 }],
		['both at their most', { memoryKib: 65_536, passes: 4 }],
		['no memory', { memoryKib: 0 }],
		['a long secret', { sealed: 'ab'.repeat(2_000) }],
		['a short salt', { salt: 'ab' }],
		['something else', { salt: 7 }]
	])('that asks for %s is left out, and costs nothing else', async (_, change) => {
		const { id, contents } = await saveWithKey();
		const sealedKey = { ...lock, profileId: id, ...change };
		const json = { format: 'darasa-backup', schema: 1, ...contents, sealedKey };
		const phone = await openTestStorage();
		const read = valueOf(await phone.backups.read(valueOf(await packBackup(JSON.stringify(json)))));
		expect(read.sealedKey).toBeUndefined();
		expect(valueOf(await phone.backups.restore(read))).toMatchObject({ counts: { profiles: 1 }, leftOut: 1 });
	});
});

import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asId } from '$lib/domain/base/ids';
import { declareReleases, RELEASES, SCHEMA_VERSION } from './migrations';
import { openStorage } from './open-storage';
import { foldAllPacked } from '../packs/packed-lesson';
import { loadDump, readDump, reviveBytes, type Dump } from './testing/load-dump';
import { makePhone, openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';

function readFixture(version: number): Dump {
	return JSON.parse(readFileSync(`tests/fixtures/storage/schema-${version}.json`, 'utf8')) as Dump;
}

const languages = ['en', 'sw', 'am', 'ar'].map((tag) => asId<never>(tag));

afterEach(() => vi.restoreAllMocks());

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a database of released schema %i', (version) => {
	const dump = readFixture(version);
	const thandi = asId<never>('q1thand1aaaa');
	const juma = asId<never>('q2jumaaaaaaa');

	async function openDump() {
		const phone = makePhone();
		await loadDump(phone, 'darasa', dump);
		return { phone, storage: await openTestStorage(phone, { languages, foldLessons: foldAllPacked }) };
	}

	it('is found whole by the app of today', async () => {
		const { storage } = await openDump();
		const profiles = valueOf(await storage.profiles.list());
		expect(profiles.map(({ nickname, language }) => [nickname, language])).toEqual([
			['Thandi', 'sw'],
			['Juma ✏️', 'am'],
			['أستاذة منى', 'ar']
		]);
		expect(profiles[0]).toEqual(dump.stores['profiles']?.rows[0]);
		const counts = await Promise.all([storage.attempts.count(thandi), storage.attempts.count(juma)]);
		expect(counts.map(valueOf)).toEqual([9, 3]);
		const lessonId = asId<never>('equal-fractions');
		expect(valueOf(await storage.attempts.listOfLesson(thandi, { lessonId, limit: 50 }))).toHaveLength(5);
		expect(valueOf(await storage.places.findLatest(thandi))?.lessonId).toBe('states-of-matter');
		expect(valueOf(await storage.progress.listMastery(thandi))).toHaveLength(1);
		expect(valueOf(await storage.progress.listDue(thandi, 1.8e12))).toHaveLength(1);
		expect(valueOf(await storage.progress.listForRecount())).toEqual([juma]);
		const [pack] = valueOf(await storage.packs.list());
		expect(pack?.lessons).toHaveLength(2);
		expect(valueOf(await storage.packs.findLesson(lessonId))).toEqual(readFixture(1).stores['lessons']?.rows[0]);
		const lessons = valueOf(await storage.packs.listLessons(asId('darasa-first')));
		expect(lessons.map(({ texts }) => texts['sw']?.title)).toEqual(['Sehemu sawa', 'Hali za maada']);
		const media = await Promise.all((pack?.media ?? []).map((hash) => storage.packs.findMedia(hash)));
		expect(media.map((found) => valueOf(found)?.type)).toEqual(version < 3 ? [] : ['image/png']);
		expect(valueOf(await storage.classroom.listAssignments(thandi))).toHaveLength(1);
		expect(valueOf(await storage.classroom.listClasses(asId('q3teacheraaa')))).toHaveLength(1);
		const questions = valueOf(await storage.questions.list(asId('q3teacheraaa')));
		expect(questions.map(({ id }) => id)).toEqual(version < 5 ? [] : ['own2half', 'own1word']);
		const screens = valueOf(await storage.screens.list(asId('q3teacheraaa')));
		expect(screens.map(({ id }) => id)).toEqual(version < 6 ? [] : ['own1root']);
		const readings = valueOf(await storage.readings.list(asId('q3teacheraaa')));
		expect(readings.map(({ place }) => place)).toEqual(version < 7 ? [] : ['screen equal-fractions halves am']);
		expect(valueOf(await storage.settings.readDevice())).toMatchObject({
			activeProfileId: thandi,
			meteredFetch: 'never'
		});
		expect(valueOf(await storage.settings.readProfile(thandi)).lastBackupAt).toBe(1_793_000_120_000);
	});

	it('keeps its rows when it is opened, and goes on with its own numbers', async () => {
		const { phone, storage } = await openDump();
		valueOf(await storage.profiles.list());
		storage.close();
		const after = await readDump(phone, 'darasa');
		expect(after.nativeVersion).toBe(SCHEMA_VERSION * 10);
		for (const [name, { rows }] of Object.entries(readFixture(Math.max(version, 2)).stores)) {
			expect(after.rows[name], name).toHaveLength(rows.length);
			expect(after.rows[name], name).toEqual(expect.arrayContaining(rows.map(reviveBytes)));
		}
		const again = await openTestStorage(phone, { languages });
		const [attempt] = valueOf(await again.attempts.listNewest(thandi, 1));
		const recorded = valueOf(await again.recordAnswer({ attempt: attempt! }));
		expect(recorded.id).toBe('8w3kq0zt5n1h:11');
	});

	it('travels whole in a backup', async () => {
		const { storage } = await openDump();
		const { bytes } = valueOf(await storage.backups.make({ now: 1.8e12 }));
		const { records, unreadable } = valueOf(await storage.backups.read(bytes));
		expect(unreadable).toBe(0);
		expect([records.profiles, records.attempts, records.corrections].map((rows) => rows.length)).toEqual([3, 12, 1]);
		expect([records.places, records.assignments, records.classes].map((rows) => rows.length)).toEqual([3, 2, 1]);
		expect(records.questions).toHaveLength(version < 5 ? 0 : 2);
		expect(records.screens).toHaveLength(version < 6 ? 0 : 1);
		expect(records.readings).toHaveLength(version < 7 ? 0 : 1);
	});
});

describe('a database that a later app made', () => {
	const releases = [
		...RELEASES,
		{ version: SCHEMA_VERSION + 1, stores: { badges: 'id', settings: '[scope+key]' } as object }
	];

	it('is left exactly as it is', async () => {
		const phone = makePhone();
		const later = new Dexie('darasa', { indexedDB: phone, IDBKeyRange });
		declareReleases(later, releases);
		await later.open();
		await later.table('badges').add({ id: 'first' });
		later.close();
		const before = await readDump(phone, 'darasa');
		const opened = await openStorage({ indexedDB: phone, IDBKeyRange, patienceMs: 0 });
		expect(opened).toMatchObject({ ok: false, error: { kind: 'newer' } });
		expect(await readDump(phone, 'darasa')).toEqual(before);
		expect(before.nativeVersion).toBe((SCHEMA_VERSION + 1) * 10);
	});

	it('closes this one politely, which then says that it is older', async () => {
		vi.spyOn(console, 'warn').mockReturnValue();
		const phone = makePhone();
		const older = await openTestStorage(phone);
		const later = new Dexie('darasa', { indexedDB: phone, IDBKeyRange });
		declareReleases(later, releases);
		await later.open();
		expect(await older.profiles.list()).toMatchObject({ ok: false, error: { kind: 'newer' } });
		later.close();
	});
});

describe('the pattern for later versions', () => {
	it('turns old rows into new ones while it upgrades', async () => {
		const phone = makePhone();
		await loadDump(phone, 'darasa', readFixture(1));
		const later = new Dexie('darasa', { indexedDB: phone, IDBKeyRange });
		declareReleases(later, [
			...RELEASES,
			{
				version: SCHEMA_VERSION + 1,
				stores: { places: '[profileId+lessonId], [profileId+updatedAt], screenId' },
				upgrade: (transaction) => transaction.table('places').toCollection().modify({ seen: true })
			}
		]);
		await later.open();
		expect(await later.table('places').where('screenId').equals('halves').toArray()).toMatchObject([{ seen: true }]);
		expect(await later.table('attempts').count()).toBe(12);
		later.close();
	});
});

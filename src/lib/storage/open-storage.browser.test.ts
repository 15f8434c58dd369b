import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import schema1 from '../../../tests/fixtures/storage/schema-1.json';
import schema2 from '../../../tests/fixtures/storage/schema-2.json';
import { asId, type ProfileId } from '$lib/domain/base/ids';
import { makeLock, opensLock } from './lock';
import { declareReleases, RELEASES } from './migrations';
import { openStorage, type Storage } from './open-storage';
import { FULL_ROWS, sampleAttempt, thandi } from './testing/samples';
import { loadDump, readDump, reviveBytes, settle } from './testing/load-dump';
import { openSecondTab, type SecondTab } from './testing/second-tab';
import { valueOf } from './testing/value-of';

const name = 'darasa-test';
const opened: Storage[] = [];

async function openHere(): Promise<Storage> {
	const storage = valueOf(await openStorage({ name, patienceMs: 60_000 }));
	opened.push(storage);
	return storage;
}

function sampleAnswer(profileId: ProfileId, at: number) {
	const { mastery, places } = FULL_ROWS;
	return {
		attempt: sampleAttempt({ profileId, at }),
		mastery: () => [{ ...mastery, profileId }],
		place: { ...places, profileId }
	};
}

beforeEach(() => Dexie.delete(name));

afterEach(() => {
	vi.restoreAllMocks();
	for (const storage of opened.splice(0)) storage.close();
});

describe('two tabs', () => {
	let tab: SecondTab;
	let there: Storage;

	beforeEach(async () => {
		tab = await openSecondTab();
		there = valueOf(await tab.openStorage({ name, patienceMs: 60_000 }));
	});

	afterEach(() => tab.kill());

	it('that record at once never share a number', async () => {
		const here = await openHere();
		const { id } = valueOf(await here.profiles.create(thandi, 1));
		const recorded = await Promise.all(
			Array.from({ length: 30 }, (_, index) =>
				(index % 2 ? here : there).recordAnswer({ attempt: sampleAttempt({ profileId: id, at: index }) })
			)
		);
		const numbers = recorded.map((result) => valueOf(result).seq).sort((left, right) => left - right);
		expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
	});

	it('hear of each other’s changes', async () => {
		const here = await openHere();
		const heard = new Promise<readonly string[]>((resolve) => {
			const stop = here.subscribe((tables) => {
				stop();
				resolve([...tables]);
			});
		});
		valueOf(await there.profiles.create(thandi, 1));
		expect(await heard).toEqual(['profiles']);
	});

	it('lose nothing but the answer being written when one of them is killed', async () => {
		const here = await openHere();
		const { id } = valueOf(await here.profiles.create(thandi, 1));
		valueOf(await there.recordAnswer(sampleAnswer(id, 10)));
		const { prototype } = tab.window.IDBObjectStore;
		const add = prototype.add;
		const killed = new Promise<void>((resolve) => {
			prototype.add = function (this: IDBObjectStore, ...row) {
				const request = add.apply(this, row);
				tab.kill();
				resolve();
				return request;
			};
		});
		void there.recordAnswer(sampleAnswer(id, 99));
		await killed;
		const next = valueOf(await here.recordAnswer({ attempt: sampleAttempt({ profileId: id, at: 20 }) }));
		expect(next.seq).toBe(2);
		expect(valueOf(await here.attempts.listSince(id, 0)).map(({ at }) => at)).toEqual([10, 20]);
		expect(valueOf(await here.profiles.find(id))?.lastActiveAt).toBe(20);
	});
});

describe('another version of the app', () => {
	const releases = [...RELEASES, { version: 2, stores: { badges: 'id' } as object }];

	it('in another tab upgrades while this one steps aside and says that it is older', async () => {
		vi.spyOn(console, 'warn').mockReturnValue();
		const older = await openHere();
		valueOf(await older.profiles.create(thandi, 1));
		const later = new Dexie(name);
		declareReleases(later, releases);
		await later.open();
		expect(await older.profiles.list()).toMatchObject({ ok: false, error: { kind: 'newer' } });
		expect(await later.table('profiles').count()).toBe(1);
		later.close();
		const before = await readDump(indexedDB, name);
		expect(await openStorage({ name })).toMatchObject({ ok: false, error: { kind: 'newer' } });
		expect(await readDump(indexedDB, name)).toEqual(before);
	});

	it('that does not let go blocks this one, until it is closed', async () => {
		const stubborn = await settle(indexedDB.open(name, 5));
		expect(await openStorage({ name, patienceMs: 0 })).toMatchObject({ ok: false, error: { kind: 'blocked' } });
		stubborn.close();
		const storage = await openHere();
		expect(valueOf(await storage.profiles.list())).toEqual([]);
	});

	it('left a database of schema 1, which is found whole, with its lessons folded', async () => {
		await loadDump(indexedDB, name, schema1);
		const before = (await readDump(indexedDB, name)).rows;
		const storage = await openHere();
		expect(valueOf(await storage.profiles.list()).map(({ nickname }) => nickname)).toContain('Juma ✏️');
		expect(valueOf(await storage.attempts.count(asId('q1thand1aaaa')))).toBe(9);
		expect(valueOf(await storage.packs.findLesson(asId('equal-fractions')))).toEqual(before['lessons']?.[0]);
		storage.close();
		const lessons = schema2.stores.lessons.rows.map(reviveBytes);
		expect((await readDump(indexedDB, name)).rows).toEqual({
			...before,
			lessons,
			media: [],
			arrivals: [],
			questions: [],
			screens: [],
			readings: []
		});
	});
});

describe('an answer of which the last part fails', () => {
	it('leaves nothing of its first parts', async () => {
		const storage = await openHere();
		const { id } = valueOf(await storage.profiles.create(thandi, 1));
		const put = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
			if (this.name === 'places') throw new DOMException('the disk is broken', 'UnknownError');
			return put.apply(this, row);
		});
		expect(await storage.recordAnswer(sampleAnswer(id, 10))).toMatchObject({ ok: false, error: { kind: 'broken' } });
		vi.restoreAllMocks();
		expect(valueOf(await storage.attempts.count(id))).toBe(0);
		expect(valueOf(await storage.progress.listMastery(id))).toEqual([]);
		expect(valueOf(await storage.profiles.find(id))?.lastActiveAt).toBe(1);
		expect(valueOf(await storage.recordAnswer(sampleAnswer(id, 20))).seq).toBe(1);
	});
});

describe('in a real browser', () => {
	it('a backup goes out and comes back', async () => {
		const storage = await openHere();
		const { id } = valueOf(await storage.profiles.create(thandi, 1));
		valueOf(await storage.recordAnswer(sampleAnswer(id, 10)));
		const { bytes } = valueOf(await storage.backups.make({ now: 20 }));
		valueOf(await storage.profiles.delete(id));
		valueOf(await storage.backups.restore(valueOf(await storage.backups.read(bytes))));
		expect(valueOf(await storage.attempts.count(id))).toBe(1);
		expect(valueOf(await storage.places.findLatest(id))?.screenId).toBe('halves');
	});

	it('a lock opens for its pictures', async () => {
		const secret = { kind: 'pictures', pictures: ['cat', 'bee', 'cow'] } as const;
		expect(valueOf(await opensLock(valueOf(await makeLock(secret)), secret))).toBe(true);
	});
});

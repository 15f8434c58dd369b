import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explainBackupError, type BackupErrorKind } from './backup/errors';
import { explainStorageError, recogniseStorageError, type StorageErrorKind } from './errors';
import { guard } from './guard';
import { openStorage } from './open-storage';
import { openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';
import { sampleAttempt, thandi } from './testing/samples';

afterEach(() => vi.restoreAllMocks());

function sentence(key: string): unknown {
	const [area, name] = key.split('.');
	const sentences: Record<string, unknown> = JSON.parse(readFileSync(`locales/en/${area}.json`, 'utf8'));
	return sentences[name ?? ''];
}

describe('storage errors', () => {
	const quota = new DOMException('', 'QuotaExceededError');
	const cases: readonly (readonly [string, unknown, StorageErrorKind])[] = [
		['a full disk', quota, 'full'],
		['a transaction that the full disk aborted', new Dexie.AbortError('aborted', quota as never), 'full'],
		['one row of many that found no room', { name: 'BulkError', message: '', failures: [quota] }, 'full'],
		['a later version', new DOMException('', 'VersionError'), 'newer'],
		['no IndexedDB', new Dexie.MissingAPIError('none'), 'missing'],
		['forbidden storage', new DOMException('', 'SecurityError'), 'missing'],
		['a fault of the disk', new DOMException('', 'UnknownError'), 'broken']
	];

	it.each(cases)('recognise %s', (_, thrown, kind) => {
		expect(recogniseStorageError(thrown)?.kind).toBe(kind);
	});

	it('are not our own bugs: those are thrown on', async () => {
		await expect(guard(() => Promise.reject(new TypeError('oops')))).rejects.toThrow('oops');
	});

	it.each<StorageErrorKind>(['full', 'blocked', 'newer', 'missing', 'gone', 'broken'])(
		'say in a sentence what %s means',
		(kind) => expect(sentence(explainStorageError({ kind }).key)).toEqual(expect.stringMatching(/\w+.*\./))
	);

	it.each<BackupErrorKind>(['not-a-backup', 'corrupt', 'newer', 'too-large'])(
		'of backups say in a sentence what %s means',
		(kind) => expect(sentence(explainBackupError({ kind }).key)).toEqual(expect.stringMatching(/\w+.*\./))
	);
});

describe('a phone that cannot store', () => {
	it('has no IndexedDB: the app hears so', async () => {
		expect(await openStorage({ indexedDB: undefined })).toEqual({ ok: false, error: { kind: 'missing' } });
	});

	it('is full in the middle of an answer: nothing of it is kept, and what was there stays', async () => {
		const storage = await openTestStorage();
		const { id: profileId } = valueOf(await storage.profiles.create(thandi, 1));
		valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: 2 }) }));
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		const full = await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: 99 }) });
		expect(full).toMatchObject({ ok: false, error: { kind: 'full' } });
		vi.restoreAllMocks();
		expect(valueOf(await storage.profiles.find(profileId))?.lastActiveAt).toBe(2);
		expect(valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at: 3 }) })).seq).toBe(2);
		expect(valueOf(await storage.attempts.count(profileId))).toBe(2);
	});
});

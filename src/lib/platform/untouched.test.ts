import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isUntouched } from './untouched';

beforeEach(() => {
	vi.stubGlobal('localStorage', { getItem: () => null });
	vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
	vi.unstubAllGlobals();
});

function makeDatabase(): Promise<void> {
	return new Promise((resolve) => {
		const opening = indexedDB.open('anything');
		opening.onsuccess = () => {
			opening.result.close();
			resolve();
		};
	});
}

it('knows a browser that has never shown Darasa', async () => {
	expect(await isUntouched()).toBe(true);
});

it('is not sure where any database is kept, were it of another app at this address', async () => {
	await makeDatabase();
	expect(await isUntouched()).toBe(false);
});

it('is not sure where Darasa was shown before', async () => {
	vi.stubGlobal('localStorage', { getItem: () => '{"language":"sw"}' });
	expect(await isUntouched()).toBe(false);
});

it.each([
	['databases cannot be listed', {}],
	['listing is forbidden', { databases: () => Promise.reject(new DOMException('no', 'SecurityError')) }]
])('is not sure where %s', async (_, factory) => {
	vi.stubGlobal('indexedDB', factory);
	expect(await isUntouched()).toBe(false);
});

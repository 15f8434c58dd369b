import { afterEach, expect, it, vi } from 'vitest';
import { askPersistence, readPersistence, readStorageRoom } from './persistence';

afterEach(() => {
	vi.unstubAllGlobals();
});

it.each([
	[true, 'kept'],
	[false, 'may-be-cleared']
])('tells whether the browser promised to keep what is here: %s', async (promised, persistence) => {
	const storage = { persisted: async () => promised, persist: async () => promised };
	vi.stubGlobal('navigator', { storage });
	expect(await readPersistence()).toBe(persistence);
	expect(await askPersistence()).toBe(persistence);
});

it('asks nothing by looking', async () => {
	const persist = vi.fn(async () => true);
	vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } });
	await readPersistence();
	expect(persist).not.toHaveBeenCalled();
});

it('knows nothing where the browser has no such promise, or the address is not safe', async () => {
	for (const navigator of [{}, { storage: {} }]) {
		vi.stubGlobal('navigator', navigator);
		expect(await readPersistence()).toBe('unknown');
		expect(await askPersistence()).toBe('unknown');
		expect(await readStorageRoom()).toBeUndefined();
	}
});

it('tells what is used of the phone', async () => {
	vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 5, quota: 100 }) } });
	expect(await readStorageRoom()).toEqual({ usedBytes: 5, allowedBytes: 100 });
	vi.stubGlobal('navigator', { storage: { estimate: async () => ({}) } });
	expect(await readStorageRoom()).toEqual({ usedBytes: 0, allowedBytes: 0 });
});

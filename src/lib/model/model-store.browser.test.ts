import { afterEach, describe, expect, it } from 'vitest';
import { openCachedStore } from './cached-store';
import { openSealed, type ModelStore } from './model-store';
import { openStore } from './open-store';
import { openPrivateStore } from './private-store';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ONE = '1'.repeat(64);
const OTHER = '2'.repeat(64);

const stores: Record<string, () => Promise<ModelStore>> = {
	'private files': () => openPrivateStore(navigator.storage),
	'Cache Storage': () => openCachedStore(caches)
};

for (const [name, open] of Object.entries(stores)) {
	describe(`models kept in ${name}`, () => {
		afterEach(async () => {
			const store = await open();
			for (const sha256 of await store.list()) await store.remove(sha256);
		});

		it('come back piece by piece, and as one file once they are sealed', async () => {
			const store = await open();
			await store.writePiece(ONE, 0, bytes(1, 2));
			await store.writePiece(ONE, 1, bytes(3));
			expect((await store.pieces(ONE)).map(({ size }) => size)).toEqual([2, 1]);
			expect(await openSealed(store, ONE)).toBeUndefined();
			await store.seal(ONE);
			const again = await openSealed(await open(), ONE);
			expect(new Uint8Array((await again?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes(1, 2, 3));
		});

		it('stop at a piece that is missing', async () => {
			const store = await open();
			await store.writePiece(ONE, 0, bytes(1));
			await store.writePiece(ONE, 2, bytes(3));
			expect(await store.pieces(ONE)).toHaveLength(1);
			expect(await store.pieces(OTHER)).toEqual([]);
		});

		it('are listed, and go one by one', async () => {
			const store = await open();
			await store.writePiece(ONE, 0, bytes(1));
			await store.writePiece(OTHER, 0, bytes(2));
			await store.seal(OTHER);
			expect([...(await store.list())].sort()).toEqual([ONE, OTHER]);
			await store.remove(ONE);
			await store.remove(ONE);
			expect(await store.list()).toEqual([OTHER]);
			expect(await store.isSealed(OTHER)).toBe(true);
		});
	});
}

describe('openStore', () => {
	it('takes Cache Storage where private files are refused, and none where there is neither', async () => {
		const refusing = { getDirectory: () => Promise.reject(new DOMException('private window', 'SecurityError')) };
		const store = await openStore(refusing as unknown as StorageManager);
		await store?.writePiece(ONE, 0, bytes(1));
		expect(await (await openCachedStore(caches)).list()).toEqual([ONE]);
		await store?.remove(ONE);
		// A page on plain http has none of them.
		const none = { open: () => Promise.reject(new DOMException('insecure', 'SecurityError')) };
		expect(await openStore(refusing as unknown as StorageManager, none as unknown as CacheStorage)).toBeUndefined();
	});
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeCaches } from '../../service-worker/testing/fake-caches';
import { packFiles } from './pack-files';

const [ONE, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];

beforeEach(() => {
	vi.stubGlobal('caches', new FakeCaches());
});

afterEach(() => {
	vi.unstubAllGlobals();
});

async function read(sha256: string): Promise<readonly number[] | undefined> {
	const found = await packFiles.find(sha256);
	return found && [...new Uint8Array(await found.arrayBuffer())];
}

describe('files of packs', () => {
	it('are found again by their hash, byte for byte, however they came', async () => {
		await packFiles.keep(ONE, Uint8Array.of(1, 2, 3));
		await packFiles.keep(OTHER, new Blob([Uint8Array.of(4)]));
		expect(await read(ONE)).toEqual([1, 2, 3]);
		expect(await read(OTHER)).toEqual([4]);
		expect(await read('c'.repeat(64))).toBeUndefined();
	});

	it('go when nobody wants them any more', async () => {
		await packFiles.keep(ONE, Uint8Array.of(1));
		await packFiles.keep(OTHER, Uint8Array.of(2));
		await packFiles.keepOnly(new Set([OTHER]));
		expect(await read(ONE)).toBeUndefined();
		expect(await read(OTHER)).toEqual([2]);
	});

	it('are not kept where there would be little room for anything else', async () => {
		vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ quota: 1_000, usage: 990 }) } });
		await packFiles.keep(ONE, Uint8Array.of(1, 2, 3));
		await packFiles.keep(OTHER, Uint8Array.of(1, 2));
		expect(await read(ONE)).toBeUndefined();
		expect(await read(OTHER)).toEqual([1, 2]);
	});

	it('are done without on a full phone and where a browser keeps no files', async () => {
		vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
		await packFiles.keep(ONE, Uint8Array.of(1));
		expect(await packFiles.find(ONE)).toBeUndefined();
		await expect(packFiles.keepOnly(new Set())).resolves.toBeUndefined();
		vi.unstubAllGlobals();
		await packFiles.keep(ONE, Uint8Array.of(1));
		expect(await packFiles.find(ONE)).toBeUndefined();
	});
});

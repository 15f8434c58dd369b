import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BUNDLE_MARK } from '../bytes/bundle-mark';
import { bundleModel, takeFiles } from './hand-over';
import { openSealed } from './model-store';
import type { ModelProblem } from './problem';
import { MemoryStore } from './testing/memory-store';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const known = ['config', 'weights', 'program'].map((text) => ({ bytes: text.length, sha256: hash(text) }));
const part = (content: string, path = content) => ({ path, sha256: hash(content), content: new Blob([content]) });

function setUp(onProved: (sha256: string) => Promise<ModelProblem | undefined> = async () => undefined) {
	const store = new MemoryStore();
	const take = (...files: Blob[]) =>
		takeFiles(files, { store, known, isKept: ({ sha256 }) => store.isSealed(sha256), onProved });
	const kept = async (content: string) => (await openSealed(store, hash(content)))?.text();
	return { store, take, kept };
}

describe('a model handed over', () => {
	it('goes into one file and comes out of it on another phone', async () => {
		const { take, kept } = setUp();
		const bundle = bundleModel([part('config'), part('weights'), part('program')]);
		expect(await take(bundle)).toEqual({ ok: true, value: { taken: 3, kept: 0, unknown: 0 } });
		expect(await kept('weights')).toBe('weights');
		expect(await take(bundle)).toEqual({ ok: true, value: { taken: 0, kept: 3, unknown: 0 } });
	});

	it('is known file by file, whatever the files are called', async () => {
		const { take, kept } = setUp();
		expect(await take(new Blob(['weights']), new Blob(['holiday']), new Blob(['a film, say']))).toEqual({
			ok: true,
			value: { taken: 1, kept: 0, unknown: 2 }
		});
		expect(await kept('weights')).toBe('weights');
	});

	it('is not believed: other bytes under a right name are nobody’s', async () => {
		const { take, kept } = setUp();
		const lying = bundleModel([{ path: 'weights', sha256: hash('weights'), content: new Blob(['w3ights']) }]);
		expect(await take(lying)).toEqual({ ok: true, value: { taken: 0, kept: 0, unknown: 1 } });
		expect(await kept('weights')).toBeUndefined();
	});

	it.each([
		['an empty bundle', new Blob([BUNDLE_MARK])],
		['a bundle that is cut off', bundleModel([part('config'), part('weights')]).slice(0, 30)],
		['a list that is none', new Blob([BUNDLE_MARK, Uint8Array.from([2, 0, 0, 0]), '{]'])],
		['a list without an end', new Blob([BUNDLE_MARK, Uint8Array.from([255, 255, 255, 255]), '{"files":[]}'])]
	])('changes nothing when it is %s', async (_, bundle) => {
		const { take, store } = setUp();
		const taken = await take(bundle);
		expect(taken).toMatchObject({ ok: true, value: { taken: 0, kept: 0 } });
		expect(await store.list()).toEqual([]);
	});

	it('goes on with what a broken download had left', async () => {
		const { take, store, kept } = setUp();
		await store.writePiece(hash('weights'), 0, new TextEncoder().encode('wei'));
		await take(new Blob(['weights']));
		expect(await kept('weights')).toBe('weights');
		expect(store.writes).toBe(2);
	});

	it('says when the phone is full, and when a program could not be put to its place', async () => {
		const full = setUp();
		full.store.roomBytes = 3;
		expect(await full.take(new Blob(['weights']))).toMatchObject({ ok: false, error: { kind: 'full' } });
		const noPlace = setUp(async () => ({ kind: 'full', message: { key: 'model.full' } }));
		expect(await noPlace.take(new Blob(['program']))).toMatchObject({ ok: false, error: { kind: 'full' } });
	});

	it('says when a file cannot be read', async () => {
		const gone = { size: 7, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
		expect(await setUp().take(gone as unknown as Blob)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
	});
});

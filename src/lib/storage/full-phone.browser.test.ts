import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage, type Storage } from './open-storage';
import { FULL_ROWS, sampleAttempt, thandi } from './testing/samples';
import { valueOf } from './testing/value-of';

/** Chromium's Storage Buckets: a share of the disk with a quota of its own, which nothing else of the page touches. */
interface Buckets {
	open(name: string, options: { readonly quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
	delete(name: string): Promise<void>;
}

/** Letters without a pattern: browsers compress what they store, and five million of one letter fit anywhere. */
function noise(length: number): string {
	let state = 1;
	return Array.from({ length }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return String.fromCharCode(0x100 + (state >>> 20));
	}).join('');
}

describe('a full phone', () => {
	const { storageBuckets } = navigator as unknown as { readonly storageBuckets: Buckets };
	let storage: Storage;

	beforeEach(async () => {
		const { indexedDB } = await storageBuckets.open('full-phone', { quota: 2_000_000 });
		storage = valueOf(await openStorage({ indexedDB }));
	});

	afterEach(async () => {
		storage.close();
		await storageBuckets.delete('full-phone');
	});

	it('keeps what was there, says that it is full, and takes what is small enough', async () => {
		const { id: profileId } = valueOf(await storage.profiles.create(thandi, 1));
		const answer = (at: number) => ({ attempt: sampleAttempt({ profileId, at }) });
		valueOf(await storage.recordAnswer(answer(10)));
		const big = { ...FULL_ROWS.mastery, profileId, payload: noise(5e6) };
		const full = await storage.recordAnswer({ ...answer(99), mastery: () => [big] });
		expect(full).toMatchObject({ ok: false, error: { kind: 'full' } });
		expect(valueOf(await storage.attempts.listSince(profileId, 0)).map(({ at }) => at)).toEqual([10]);
		expect(valueOf(await storage.recordAnswer(answer(20))).seq).toBe(2);
	});
});

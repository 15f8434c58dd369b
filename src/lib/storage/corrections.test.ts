import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type ProfileId } from '$lib/domain/base/ids';
import { readOwnership } from './ownership';
import type { Correction } from './tables';
import { openTestStorage } from './testing/open-test-storage';
import { valueOf } from './testing/value-of';
import { FULL_ROWS, juma, sampleAttempt, thandi } from './testing/samples';

async function twoChildren() {
	const storage = await openTestStorage();
	const mine = valueOf(await storage.profiles.create(thandi, 1)).id;
	const his = valueOf(await storage.profiles.create(juma, 1)).id;
	const answer = async (profileId: ProfileId, at: number) =>
		valueOf(await storage.recordAnswer({ attempt: sampleAttempt({ profileId, at }) }));
	return { storage, mine, his, answer };
}

describe('giving a run of attempts to the right child', () => {
	it('moves them, keeps the record of what happened, and asks for a recount of both', async () => {
		const { storage, mine, his, answer } = await twoChildren();
		await answer(mine, 10);
		const wrong = [await answer(mine, 20), await answer(mine, 30)];
		const gift = { attemptIds: wrong.map(({ id }) => id), toProfileId: his, now: 40 };
		const correction = valueOf(await storage.giveAttempts(gift));
		expect(correction.seq).toBe(4);
		expect(valueOf(await storage.attempts.count(mine))).toBe(1);
		expect(valueOf(await storage.attempts.listNewest(his, 9)).map(({ at, profileId }) => [at, profileId])).toEqual([
			[30, mine],
			[20, mine]
		]);
		expect([...valueOf(await storage.progress.listForRecount())].sort()).toEqual([mine, his].sort());
	});

	it('lets the last correction count even when the clock of the phone was put back', async () => {
		const { storage, mine, his, answer } = await twoChildren();
		const { id } = await answer(mine, 10);
		valueOf(await storage.giveAttempts({ attemptIds: [id], toProfileId: his, now: 5_000 }));
		valueOf(await storage.giveAttempts({ attemptIds: [id], toProfileId: mine, now: 20 }));
		const other = await openTestStorage();
		const backup = valueOf(await storage.backups.make({ now: 30 }));
		valueOf(await other.backups.restore(valueOf(await other.backups.read(backup.bytes))));
		expect(valueOf(await other.attempts.count(mine))).toBe(1);
		expect(valueOf(await other.attempts.count(his))).toBe(0);
	});

	it('changes nothing if the receiving profile is gone', async () => {
		const { storage, mine, answer } = await twoChildren();
		const { id } = await answer(mine, 10);
		const given = await storage.giveAttempts({ attemptIds: [id], toProfileId: asId('nobody'), now: 20 });
		expect(given).toMatchObject({ ok: false, error: { kind: 'gone' } });
		expect(valueOf(await storage.attempts.count(mine))).toBe(1);
	});

	it('decides alike in whatever order corrections come', () => {
		const corrections = fc.array(
			fc.record({
				seq: fc.integer({ min: 1, max: 9 }),
				at: fc.integer({ min: 1, max: 3 }),
				toProfileId: fc.constantFrom(asId<ProfileId>('p1'), asId<ProfileId>('p2'))
			})
		);
		fc.assert(
			fc.property(corrections, fc.infiniteStream(fc.nat()), (drawn, orders) => {
				const all = drawn.map((fields, index): Correction => ({
					...FULL_ROWS.corrections,
					...fields,
					id: asId(`d${index}:${fields.seq}`)
				}));
				const shuffled = all
					.map((correction) => ({ correction, order: orders.next().value }))
					.sort((left, right) => left.order - right.order)
					.map(({ correction }) => correction);
				expect(readOwnership(shuffled)(FULL_ROWS.attempts)).toBe(readOwnership(all)(FULL_ROWS.attempts));
			})
		);
	});
});

describe('a recount', () => {
	it('replaces what was worked out and takes the mark away, unless more attempts came meanwhile', async () => {
		const { storage, mine, his, answer } = await twoChildren();
		const { id } = await answer(mine, 10);
		valueOf(await storage.giveAttempts({ attemptIds: [id], toProfileId: his, now: 20 }));
		const row = { ...FULL_ROWS.mastery, profileId: his };
		const recount = { mastery: [row], reviews: [], attemptCount: 0 };
		valueOf(await storage.progress.saveRecount(his, recount));
		expect(valueOf(await storage.progress.listForRecount())).toContain(his);
		valueOf(await storage.progress.saveRecount(his, { ...recount, attemptCount: 1 }));
		expect(valueOf(await storage.progress.listForRecount())).toEqual([mine]);
		expect(valueOf(await storage.progress.listMastery(his))).toEqual([row]);
	});
});

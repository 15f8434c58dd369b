import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileId } from '../domain/base/ids';
import { juma, sampleAttempt, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { AnswerGiving } from './answer-giving.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';

const MINUTE_MS = 60_000;
const NOW = Date.UTC(2026, 0, 10, 9);

let app: TestApp;
let giving: AnswerGiving;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: NOW });
	app = new TestPhone().open();
	await app.session.start();
	giving = new AnswerGiving(app.storage, app.session);
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

function idOf(nickname: string): ProfileId {
	return app.session.profiles.find((profile) => profile.nickname === nickname)?.id as ProfileId;
}

/** Thandi's turn: an answer so many minutes ago each. */
async function answer(...minutesAgo: readonly number[]): Promise<void> {
	for (const minutes of minutesAgo) {
		const at = NOW - minutes * MINUTE_MS;
		const attempt = sampleAttempt({ profileId: idOf('Thandi'), at, seed: `seed/${minutes}` });
		valueOf(await app.storage.use((room) => room.recordAnswer({ attempt })));
	}
}

async function countOf(nickname: string): Promise<number> {
	return valueOf(await app.storage.use((room) => room.attempts.count(idOf(nickname))));
}

describe('AnswerGiving', () => {
	it('offers the answers after a long pause, and gives them to whoever made them', async () => {
		for (const one of [juma, thandi]) valueOf(await app.session.create(one));
		await answer(60, 59, 10, 9, 8);
		await giving.look();
		expect(giving.run.map(({ seed }) => seed)).toEqual(['seed/10', 'seed/9', 'seed/8']);
		expect(await giving.giveTo(idOf('Juma'))).toBe(true);
		expect(giving.run).toEqual([]);
		expect([await countOf('Thandi'), await countOf('Juma')]).toEqual([2, 3]);
		const mastery = valueOf(await app.storage.use((room) => room.progress.listMastery(idOf('Juma'))));
		expect(mastery).toHaveLength(1);
	});

	it('offers nothing without a pause', async () => {
		for (const one of [juma, thandi]) valueOf(await app.session.create(one));
		await answer(12, 9, 6, 3);
		await giving.look();
		expect(giving.run).toEqual([]);
	});

	it('offers nothing older than a day: nobody remembers who it was', async () => {
		for (const one of [juma, thandi]) valueOf(await app.session.create(one));
		await answer(3_000, 2_000);
		await giving.look();
		expect(giving.run).toEqual([]);
	});

	it('offers nothing where only one learns', async () => {
		valueOf(await app.session.create(thandi));
		await answer(60, 5);
		await giving.look();
		expect(giving.run).toEqual([]);
	});

	it('keeps the offer when it could not be done', async () => {
		for (const one of [juma, thandi]) valueOf(await app.session.create(one));
		await answer(60, 5);
		await giving.look();
		valueOf(await app.session.delete(idOf('Juma')));
		expect(await giving.giveTo('gone' as ProfileId)).toBe(false);
		expect(giving.run).toHaveLength(1);
	});
});

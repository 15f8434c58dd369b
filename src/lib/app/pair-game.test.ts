import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type LessonId } from '../domain/base/ids';
import { rightInput } from '../domain/exercise/answer-input';
import type { Item } from '../domain/exercise/item';
import type { Attempt } from '../domain/learning/attempt';
import type { Profile } from '../domain/learning/profile';
import { juma, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { PairGame } from './pair-game.svelte';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

let phone: TestPhone;
let app: TestApp;
let players: readonly [Profile, Profile];

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
	phone = new TestPhone();
	await publishPacks(phone, {});
	app = phone.open();
	await Promise.all([app.session.start(), app.library.start()]);
	const second = valueOf(await app.storage.use((room) => room.profiles.create(juma, 1)));
	players = [valueOf(await app.session.create(thandi)), second];
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function play(): Promise<PairGame> {
	const opened = await app.library.openLesson(asId<LessonId>('halves'));
	if (!opened) throw new Error('there is nothing to practise');
	const game = new PairGame(app, opened, players);
	await game.start();
	return game;
}

function itemOf({ state }: PairGame): Item {
	if (!state) throw new Error('there is no item');
	return state.solving.item;
}

/** What storage holds of one of the two, oldest first. */
async function listAttempts({ id }: Profile): Promise<readonly Attempt[]> {
	return valueOf(await app.storage.use((room) => room.attempts.listSince(id, 0)));
}

const wrong = { kind: 'typed', text: '987' } as const;

describe('PairGame', () => {
	it('lets the first of the two solve and the other judge', async () => {
		const game = await play();
		expect([game.solver.nickname, game.judge.nickname, game.state?.phase]).toEqual(['Thandi', 'Juma', 'solving']);
		expect(game.reason?.key).toBe('learning.chosenToStart');
	});

	it('keeps the answer for the solver before the judge has spoken, and tells nothing', async () => {
		const game = await play();
		await game.answer(rightInput(itemOf(game)));
		expect([game.state?.phase, game.told]).toEqual(['judging', undefined]);
		expect(await listAttempts(players[0])).toMatchObject([
			{ outcome: 'right', lessonId: 'halves', purpose: 'practice' }
		]);
		expect(await listAttempts(players[1])).toEqual([]);
	});

	it('gives both credit when a right answer was rightly judged, and changes places', async () => {
		const game = await play();
		const { seed } = itemOf(game);
		await game.answer(rightInput(itemOf(game)));
		await game.judgeIt(true, 'worked-out');
		expect([game.state?.phase, game.told?.key, game.finished]).toEqual(['told', 'learning.pairSolved', 1]);
		expect(await listAttempts(players[1])).toMatchObject([
			{ seed, outcome: 'right', purpose: 'pair', answerKind: 'choice', choices: 2, packId: 'tiny' }
		]);
		await game.next();
		expect([game.solver.nickname, game.judge.nickname, game.state?.phase]).toEqual(['Juma', 'Thandi', 'solving']);
		await game.answer(rightInput(itemOf(game)));
		expect((await listAttempts(players[1])).map(({ purpose }) => purpose)).toEqual(['pair', 'practice']);
	});

	it('gives the judge no credit for a mistake that was not seen', async () => {
		const game = await play();
		await game.answer(wrong);
		await game.judgeIt(true, 'about-right');
		expect(game.told?.key).toBe('learning.pairMissed');
		expect(await listAttempts(players[0])).toMatchObject([{ outcome: 'wrong' }]);
		expect(await listAttempts(players[1])).toMatchObject([{ outcome: 'wrong', input: { id: 'right/about-right' } }]);
	});

	it('takes nothing for an answer that cannot be read', async () => {
		const game = await play();
		await game.answer({ kind: 'typed', text: 'seven??' });
		expect(game.state).toMatchObject({ phase: 'solving', solving: { verdict: { kind: 'unreadable' } } });
		expect(await listAttempts(players[0])).toEqual([]);
	});

	it('records a double tap once', async () => {
		const game = await play();
		const right = rightInput(itemOf(game));
		await Promise.all([game.answer(right), game.answer(right)]);
		await Promise.all([game.judgeIt(true, 'worked-out'), game.judgeIt(false, 'slip')]);
		expect([(await listAttempts(players[0])).length, (await listAttempts(players[1])).length]).toEqual([1, 1]);
	});

	it('goes nowhere when an answer could not be kept, and takes it again', async () => {
		const game = await play();
		const makeRoom = phone.fill();
		await game.answer(rightInput(itemOf(game)));
		expect([game.state?.phase, game.failure?.key]).toEqual(['solving', 'common.storageFull']);
		makeRoom();
		await game.answer(rightInput(itemOf(game)));
		expect([game.state?.phase, game.failure]).toEqual(['judging', undefined]);
	});
});

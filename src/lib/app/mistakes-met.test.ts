import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type MisconceptionId } from '../domain/base/ids';
import type { NewAttempt } from '../domain/learning/attempt';
import { addAttempt, foldSkillProgress } from '../domain/learning/progress';
import { sampleAttempt, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { MistakesMet } from './mistakes-met.svelte';
import { skillRows } from './skill-rows';
import { publishPacks } from './testing/publish-packs';
import { TestPhone, type TestApp } from './testing/test-phone';

const hour = 3_600_000;
const addsBoth = asId<MisconceptionId>('adds-tops-and-bottoms');
const doubles = asId<MisconceptionId>('doubles');

let app: TestApp;

beforeEach(async () => {
	const phone = new TestPhone();
	await publishPacks(phone, {});
	app = phone.open();
	await Promise.all([app.session.start(), app.library.start()]);
	valueOf(await app.session.create(thandi));
});

afterEach(() => vi.unstubAllGlobals());

/** Answers of the current learner, each with its hour, kept as practice keeps them. */
async function answer(...answers: readonly (readonly [number, Partial<NewAttempt>])[]): Promise<void> {
	const profileId = app.session.current!.id;
	for (const [hours, change] of answers) {
		const attempt = sampleAttempt({
			profileId,
			at: hours * hour,
			seed: `s/${hours}`,
			lessonId: asId('halves'),
			...change
		});
		valueOf(
			await app.storage.use(async (room) => {
				const progress = foldSkillProgress(valueOf(await room.attempts.listSince(profileId, 0)));
				const kept = { profileId, skills: attempt.skills, now: attempt.at };
				return room.recordAnswer({
					attempt,
					mastery: (stored) => skillRows(addAttempt(progress, stored), kept),
					reviews: () => []
				});
			})
		);
	}
}

async function read() {
	const met = new MistakesMet(app.storage, app.library, app.session.current!.id);
	await met.read();
	return met.entries;
}

const shows = (id: MisconceptionId): Partial<NewAttempt> => ({
	outcome: 'wrong',
	misconceptionId: id,
	couldShow: [id]
});
const against = (id: MisconceptionId): Partial<NewAttempt> => ({ outcome: 'right', couldShow: [id] });

describe('MistakesMet', () => {
	it('has nothing to tell of who has met none', async () => {
		await answer([1, {}], [2, { outcome: 'wrong' }]);
		expect(await read()).toEqual([]);
	});

	it('tells how far she is with each, and what it is called', async () => {
		await answer([1, shows(addsBoth)], [2, shows(doubles)], [3, against(addsBoth)]);
		expect(await read()).toMatchObject([
			{ id: addsBoth, stage: 'in-work', lessonId: 'halves', name: { by: 'app' } },
			{ id: doubles, stage: 'met', name: { by: 'lesson', texts: { en: 'Doubles instead of halving' } } }
		]);
	});

	it('puts first what she got over', async () => {
		await answer([1, shows(addsBoth)], [2, shows(doubles)], [3, against(doubles)], [30, against(doubles)]);
		expect(await read()).toMatchObject([
			{ id: doubles, stage: 'overcome', overcomeAt: 30 * hour },
			{ id: addsBoth, stage: 'met' }
		]);
	});

	it('leaves out what nobody has a name for', async () => {
		await answer([1, shows(asId('of-a-pack-that-is-gone'))]);
		expect(await read()).toEqual([]);
	});
});

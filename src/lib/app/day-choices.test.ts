import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProfileId } from '../domain/base/ids';
import { juma, sampleAttempt, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import { DayChoices } from './day-choices.svelte';
import { loadProgress } from './load-progress';
import { recountProfile } from './recount';
import { readReviewLimits } from './review-limits';
import { TestPhone, type TestApp } from './testing/test-phone';

const DAY_MS = 86_400_000;
const EXAM = Date.UTC(2026, 5, 1);
const NOW = EXAM - 20 * DAY_MS;

let phone: TestPhone;
let app: TestApp;
let profileId: ProfileId;

beforeEach(async () => {
	phone = new TestPhone();
	app = phone.open();
	profileId = valueOf(await app.storage.use((room) => room.profiles.create(thandi, 1))).id;
});

afterEach(() => void vi.unstubAllGlobals());

async function open(id = profileId): Promise<DayChoices> {
	const choices = new DayChoices(app.storage, id);
	await choices.read();
	return choices;
}

describe('DayChoices', () => {
	it('begins with twenty minutes and no exam', async () => {
		expect(await open()).toMatchObject({ minutes: 20, examAt: undefined });
	});

	it('keeps what she chooses, for her alone', async () => {
		const choices = await open();
		await choices.change({ minutesPerDay: 10 });
		await choices.change({ examAt: EXAM });
		expect(await open()).toMatchObject({ minutes: 10, examAt: EXAM });
		const other = valueOf(await app.storage.use((room) => room.profiles.create(juma, 1)));
		expect(await open(other.id)).toMatchObject({ minutes: 20, examAt: undefined });
	});

	it('sets the exam that reviews are brought forward for, and takes it back', async () => {
		const choices = await open();
		const room = valueOf(await app.storage.open());
		await choices.change({ examAt: EXAM });
		expect(await readReviewLimits(room, profileId, NOW)).toMatchObject({ examAt: EXAM });
		await choices.change({ examAt: undefined });
		expect(await readReviewLimits(room, profileId, NOW)).toMatchObject({ examAt: undefined });
	});

	it('moves the days of reviews when another exam is set, even where the tab was closed before', async () => {
		const room = valueOf(await app.storage.open());
		const at = EXAM - 20 * DAY_MS;
		for (const seq of [1, 2, 3]) {
			valueOf(await room.recordAnswer({ attempt: sampleAttempt({ profileId, at: at + seq, seed: `seed/${seq}` }) }));
		}
		valueOf(await recountProfile(room, profileId));
		const dueDays = async () =>
			valueOf(await room.progress.listReviews(profileId)).map((review) => Math.round((review.dueAt - at) / DAY_MS));
		expect(await dueDays()).toEqual([2]);
		const choices = await open();
		await choices.change({ examAt: at + 2 * DAY_MS });
		expect(await dueDays()).toEqual([1]);
		await choices.change({ examAt: undefined });
		expect(await dueDays()).toEqual([2]);
		valueOf(await room.settings.changeProfile(profileId, { examAt: at + 2 * DAY_MS }));
		valueOf(await loadProgress(room, profileId));
		expect(await dueDays()).toEqual([1]);
	});

	it('does not show as chosen what could not be kept', async () => {
		const choices = await open();
		phone.fill();
		await choices.change({ minutesPerDay: 30 });
		expect(choices.minutes).toBe(20);
	});
});

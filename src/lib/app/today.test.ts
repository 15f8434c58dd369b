import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asId, type ProfileId } from '../domain/base/ids';
import { foldSkillProgress } from '../domain/learning/progress';
import { sampleAttempt as progressAttempt } from '../domain/learning/sample-attempt';
import { sampleAttempt, sampleLesson, thandi } from '../storage/testing/samples';
import { valueOf } from '../storage/testing/value-of';
import type { Library } from './library.svelte';
import { TestPhone, type TestApp } from './testing/test-phone';
import { Today } from './today.svelte';

const summary = { ...sampleLesson(), titles: { en: 'Equal fractions' }, summaries: { en: 'Different names' } };
const library = { lessons: [summary] } as unknown as Library;

let phone: TestPhone;
let app: TestApp;
let profileId: ProfileId;
let today: Today;

beforeEach(async () => {
	phone = new TestPhone();
	app = phone.open();
	profileId = valueOf(await app.storage.use((room) => room.profiles.create(thandi, 1))).id;
	today = new Today({ ...app, library }, profileId);
});

afterEach(() => void vi.unstubAllGlobals());

const overview = (attempts: Parameters<typeof foldSkillProgress>[0] = []) => ({
	isLoaded: true,
	continuing: { lesson: summary },
	skills: foldSkillProgress(attempts)
});

async function answer(fields: Partial<Parameters<typeof sampleAttempt>[0]> = {}) {
	const attempt = sampleAttempt({ profileId, at: 5, ...fields });
	return valueOf(await app.storage.use((room) => room.recordAnswer({ attempt })));
}

describe('today', () => {
	it('shows a child who has just come where to start before the day is worked out', async () => {
		const planning = today.plan(overview());
		expect(today.next).toMatchObject({ way: 'read', lesson: { id: 'equal-fractions' } });
		expect(today.next?.summary).toBeUndefined();
		await planning;
		expect(today.next).toMatchObject({ way: 'read', summary: { key: 'learning.dayNew' } });
	});

	it('brings the words of the plan along', async () => {
		await today.plan(overview());
		expect(app.i18n.say(today.next!.summary!)).toBe('To learn: 3 exercises, about 3 minutes.');
	});

	it('reads a lesson of which only a placement has asked, and practises it from the first exercise on', async () => {
		await answer({ purpose: 'placement' });
		await today.plan(overview([progressAttempt({ skills: [asId('fractions.equivalent')] })]));
		expect(today.next?.way).toBe('read');
		await answer({ at: 6, seed: 'other' });
		await today.plan(overview([progressAttempt({ skills: [asId('fractions.equivalent')] })]));
		expect(today.next?.way).toBe('practise');
	});

	it('fits the minutes that she chose', async () => {
		valueOf(await app.storage.use((room) => room.settings.changeProfile(profileId, { minutesPerDay: 10 })));
		for (const seed of ['a', 'b', 'c', 'd', 'e']) await answer({ seed, elapsedMs: 300_000 });
		await today.plan(overview([progressAttempt()]));
		expect(today.next?.summary?.values).toMatchObject({ time: { values: { count: 10 } } });
	});

	it('still says where to go on when nothing of her can be read', async () => {
		phone.forbidStorage();
		const other = new Today({ ...phone.open(), library }, profileId);
		await other.plan(overview([progressAttempt()]));
		expect(other.next).toMatchObject({ way: 'read', lesson: { id: 'equal-fractions' } });
	});

	it('lets the later of two plans stand, whichever is ready first', async () => {
		const first = today.plan(overview());
		await today.plan({ ...overview([progressAttempt()]), continuing: { lesson: { ...summary, id: asId('newer') } } });
		await first;
		expect(today.next?.lesson.id).toBe('newer');
	});
});
